# The core and the bots: docker build -t rolecall .
FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# Only `node` wants its install script, and that is for machines without Node 24.
RUN npm ci --omit=dev --ignore-scripts \
  # tRPC asks for the compiler beside it, for its types: 31 MB that nothing loads.
  && rm -rf node_modules/typescript node_modules/@typescript

FROM node:24-slim
ENV NODE_ENV=production ROLECALL_DATA=/data
WORKDIR /app
# All that is ever written: the embedded database, where no other is named. The rest may be mounted read-only.
RUN install -d -o node -g node /data
COPY --from=dependencies /app/node_modules node_modules
# What goes in is listed in .dockerignore.
COPY . .
USER node
EXPOSE 8372
CMD ["node", "src/main.ts", "start"]
