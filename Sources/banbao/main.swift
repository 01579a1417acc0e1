print("banbao")
