# The core and the bots: docker build -t rolecall .
FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# Only `node` wants its install script, and that is for machines without Node 24.
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
# What goes in is listed in .dockerignore.
COPY . .
USER node
EXPOSE 8372
CMD ["node", "src/main.ts", "start"]
