"""`python -m minutes_miner`."""

import sys

from minutes_miner.cli import main

if __name__ == "__main__":
    sys.exit(main())
