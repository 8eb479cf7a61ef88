package moon
