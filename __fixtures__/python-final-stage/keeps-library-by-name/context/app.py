import ctypes

library = ctypes.CDLL("libsodium.so")
