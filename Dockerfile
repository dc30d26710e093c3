# syntax=docker/dockerfile:1
# Built from the source, in layers that change seldom to often; runs as a user without rights and starts from an AOT cache.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /source
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -B -ntp -q dependency:go-offline || true
COPY src src
COPY knowledge knowledge
COPY prompts prompts
COPY docs/openapi.json docs/openapi.json
RUN ./mvnw -B -ntp -q -DskipTests package \
 && java -Djarmode=tools -jar target/wegwijzer.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --uid 10001 wegwijzer && mkdir -p /app /data && chown -R wegwijzer /app /data
USER wegwijzer
WORKDIR /app
COPY --from=build --chown=wegwijzer /layers/dependencies/ ./
COPY --from=build --chown=wegwijzer /layers/spring-boot-loader/ ./
COPY --from=build --chown=wegwijzer /layers/snapshot-dependencies/ ./
COPY --from=build --chown=wegwijzer /layers/application/ ./
# What lives is 152 MB: with a young part of its own size (a third, 78 MB) the old part is full after every hundred answers.
ENV WEGWIJZER_DATA_DIR=/data \
    JAVA_FLAGS="-Xmx256m -Xmn48m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED"
# The cache is bound to this JDK, these flags, this folder and this class path, so it is made here. It needs no Redis of others.
RUN java $JAVA_FLAGS -XX:AOTCacheOutput=app.aot -Dspring.context.exit=onRefresh -jar wegwijzer.jar && rm -rf /data/*
EXPOSE 8080
VOLUME /data
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q UP <&3"]
ENTRYPOINT ["sh", "-c", "exec java $JAVA_FLAGS -XX:AOTCache=app.aot -jar wegwijzer.jar \"$@\"", "--"]
