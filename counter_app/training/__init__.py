"""The training branch and the simulated day, played through the same operations as a real one."""
