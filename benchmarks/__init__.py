"""How fast minutes-miner is, beside tools that do less: `make bench`."""
