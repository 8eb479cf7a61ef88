int answers();
