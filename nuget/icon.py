#!/usr/bin/env python3
"""Draws icon.png: a source and two replicas, one of which does not exist. Needs Python alone: python3 nuget/icon.py"""
import pathlib
import struct
import zlib

SIZE, SAMPLES = 128, 4
BLUE, WHITE, ORANGE, CLEAR = (28, 63, 98, 255), (255, 255, 255, 255), (240, 138, 36, 255), (0, 0, 0, 0)
SOURCE, REPLICA, GHOST = (64, 36), (36, 94), (92, 94)


def near_line(x, y, a, b, width):
    (ax, ay), (bx, by) = a, b
    dx, dy = bx - ax, by - ay
    t = max(0, min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
    return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2 < width * width


def in_circle(x, y, centre, radius):
    return (x - centre[0]) ** 2 + (y - centre[1]) ** 2 < radius * radius


def colour(x, y):
    corner = 22
    cx, cy = min(max(x, corner), SIZE - corner), min(max(y, corner), SIZE - corner)
    if (x - cx) ** 2 + (y - cy) ** 2 > corner * corner:
        return CLEAR
    if in_circle(x, y, GHOST, 17) and not in_circle(x, y, GHOST, 12):
        return ORANGE
    if in_circle(x, y, SOURCE, 19) or in_circle(x, y, REPLICA, 17):
        return WHITE
    if near_line(x, y, SOURCE, REPLICA, 3.5):
        return WHITE
    if near_line(x, y, SOURCE, GHOST, 3.5) and not in_circle(x, y, GHOST, 17):
        return ORANGE
    return BLUE


def pixel(column, row):
    """The mean of some samples: smooth edges."""
    samples = [colour(column + (i + 0.5) / SAMPLES, row + (j + 0.5) / SAMPLES) for i in range(SAMPLES) for j in range(SAMPLES)]
    alpha = sum(s[3] for s in samples)
    mixed = [round(sum(s[c] * s[3] for s in samples) / alpha) if alpha else 0 for c in range(3)]
    return bytes([*mixed, round(alpha / len(samples))])


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


rows = b"".join(b"\0" + b"".join(pixel(column, row) for column in range(SIZE)) for row in range(SIZE))
header = struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)
pathlib.Path(__file__).with_name("icon.png").write_bytes(
    b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))
