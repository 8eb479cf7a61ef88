FROM example.com/toolbox:3
COPY . /shop
RUN cd /shop/web && python3 build.py
