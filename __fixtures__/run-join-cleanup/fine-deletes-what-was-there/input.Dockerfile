FROM nginx:1.27
RUN echo "hello" > /usr/share/nginx/html/hello.txt
RUN rm /etc/nginx/conf.d/default.conf
