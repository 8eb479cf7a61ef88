module example.com/tide/v2
