"""`python -m trade_warehouse` is the console command `trade-warehouse`."""

from trade_warehouse.cli import main

if __name__ == "__main__":
    main()
