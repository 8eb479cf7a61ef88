FROM eclipse-temurin:21
COPY run.sh /run.sh
CMD ["/run.sh"]
