from setuptools import Extension, setup

setup(
    name="tidegauge",
    version="1.0",
    ext_modules=[Extension("tidegauge", ["tidegauge.c"], include_dirs=["/usr/include/postgresql"], libraries=["pq"])],
)
