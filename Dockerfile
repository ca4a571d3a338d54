# The portal: slim, as an unprivileged user, no network needed at run time but for its database and mail server.
FROM python:3.11.9-slim-bookworm AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /build
COPY bootstrap.lock requirements.lock ./
RUN python -m venv /opt/laban \
 && /opt/laban/bin/python -m pip install --require-hashes -r bootstrap.lock \
 && /opt/laban/bin/uv pip sync --python /opt/laban/bin/python --require-hashes requirements.lock
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY src ./src
RUN /opt/laban/bin/uv pip install --python /opt/laban/bin/python --no-deps --no-build-isolation .

FROM python:3.11.9-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin laban \
 && install --directory --owner=laban --group=laban --mode=0750 /data
COPY --from=build /opt/laban /opt/laban
COPY packs /srv/laban/packs
ENV PATH=/opt/laban/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 LABAN_DATA=/data LABAN_BIND=0.0.0.0
WORKDIR /srv/laban
USER 10001
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["laban-portal", "well"]
ENTRYPOINT ["laban-portal"]
CMD ["start"]
