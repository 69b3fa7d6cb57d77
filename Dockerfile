# qarar in a small image: docker build --tag qarar .
# docker run --rm --volume "$PWD:/drafts:ro" qarar .
FROM node:20-slim AS build
WORKDIR /qarar
COPY package.json package-lock.json ./
COPY client-vscode/package.json client-vscode/
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN mkdir /package && npm pack --pack-destination /package
RUN npm install --global --no-audit --no-fund --prefix /app /package/qarar-*.tgz

FROM node:20-slim
COPY --from=build /app /app
ENV PATH="/app/bin:$PATH"
USER node
WORKDIR /drafts
ENTRYPOINT ["qarar"]
CMD ["--help"]
