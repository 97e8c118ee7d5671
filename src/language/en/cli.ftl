# What is wrong with a command line.
