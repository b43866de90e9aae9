"""`trade-warehouse fetch`: official statistics from the services that publish them.

`command` is the command line and `run` what it does with each request; `comtrade`, `imts` and `baci` know one service
each; `http` asks, waits and gives up; `store` keeps what was received, with a note beside it of where it came from.
"""
