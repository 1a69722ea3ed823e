#!/usr/bin/env python3
"""Verifies an exported log by itself: python3 tools/verify-log.py LOG [CHECKPOINT ...]

LOG is what `zhengyan export-log` wrote; each CHECKPOINT is the text of one that was kept elsewhere. Names in each log the first
entry that does not fit, and exits with 1; exits with 0 where everything fits, with 2 where LOG is none. Shares no line with the
application. Signatures are checked by openssl where there is one; where there is none, it says so.
"""
import hashlib, json, pathlib, shutil, struct, subprocess, sys, tempfile
from datetime import datetime, timedelta

ZEROS = '00' * 32
COMPLAINTS = 'c0417a17000040008000000000000000'  # what their writers do tells its day and no time
DAY, START = timedelta(hours=25), timedelta(hours=1)


def sm3(data):
    """GB/T 32905, for machines whose OpenSSL has none."""
    rol = lambda x, n: ((x << n % 32) | (x >> (32 - n % 32))) & 0xffffffff  # noqa: E731
    v = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e]
    padded = data + b'\x80' + b'\0' * ((55 - len(data)) % 64) + struct.pack('>Q', 8 * len(data))
    for at in range(0, len(padded), 64):
        w = list(struct.unpack('>16I', padded[at:at + 64]))
        for j in range(16, 68):
            x = w[j - 16] ^ w[j - 9] ^ rol(w[j - 3], 15)
            w.append(x ^ rol(x, 15) ^ rol(x, 23) ^ rol(w[j - 13], 7) ^ w[j - 6])
        a, b, c, d, e, f, g, h = v
        for j in range(64):
            ss1 = rol((rol(a, 12) + e + rol(0x79cc4519 if j < 16 else 0x7a879d8a, j)) & 0xffffffff, 7)
            ff = a ^ b ^ c if j < 16 else (a & b) | (a & c) | (b & c)
            gg = e ^ f ^ g if j < 16 else (e & f) | (~e & g)
            tt1 = (ff + d + (ss1 ^ rol(a, 12)) + (w[j] ^ w[j + 4])) & 0xffffffff
            tt2 = (gg + h + ss1 + w[j]) & 0xffffffff
            a, b, c, d, e, f, g, h = tt1, a, rol(b, 9), c, tt2 ^ rol(tt2, 9) ^ rol(tt2, 17), e, rol(f, 19), g
        v = [x ^ y for x, y in zip(v, (a, b, c, d, e, f, g, h))]
    return struct.pack('>8I', *v)


def hash_of(suite, data):
    name = 'sha256' if suite == 'international' else 'sm3'
    return hashlib.new(name, data).digest() if name in hashlib.algorithms_available else sm3(data)


def chained(suite, *pieces):
    """Numbers as eight bytes, texts and bytes after their length."""
    raw = [piece.encode() if isinstance(piece, str) else piece for piece in pieces]
    return hash_of(suite, b''.join(struct.pack('>q', r) if isinstance(r, int) else struct.pack('>q', len(r)) + r for r in raw)).hex()


def grow(suite, edge, leaf):
    """The tree of RFC 6962: whole subtrees of falling size, each as (entries, hash)."""
    edge.append((1, hash_of(suite, b'\0' + leaf)))
    while len(edge) > 1 and edge[-2][0] == edge[-1][0]:
        (size, right), (_, left) = edge.pop(), edge.pop()
        edge.append((2 * size, hash_of(suite, b'\1' + left + right)))


def root(suite, edge):
    node = edge[-1][1] if edge else hash_of(suite, b'')
    for _, left in reversed(edge[:-1]):
        node = hash_of(suite, b'\1' + left + node)
    return node


def signed(suite, key, statement, signature):
    """Whether the signature fits; None where no openssl can say."""
    openssl = shutil.which('openssl')
    sig = bytes.fromhex(signature)
    other = sig[:2] != bytes([1, 1 if suite == 'international' else 2]) or len(sig) != 66
    if other or openssl is None:
        return False if other else None
    if suite == 'international':
        der, more, raw = bytes.fromhex('302a300506032b6570032100') + bytes.fromhex(key), [], sig[2:]
    else:
        der = bytes.fromhex('3059301306072a8648ce3d020106082a811ccf5501822d034200') + bytes.fromhex(key)
        numbers = [n.lstrip(b'\0') for n in (sig[2:34], sig[34:66])]
        parts = b''.join(b'\2' + bytes([len(n) + (n[:1] > b'\x7f')]) + (b'\0' if n[:1] > b'\x7f' else b'') + n for n in numbers)
        raw, more = b'\x30' + bytes([len(parts)]) + parts, ['-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678']
    with tempfile.TemporaryDirectory() as folder:
        files = [pathlib.Path(folder, name) for name in ('key', 'text', 'signature')]
        for file, content in zip(files, (der, statement.encode(), raw)):
            file.write_bytes(content)
        return subprocess.run([openssl, 'pkeyutl', '-verify', '-pubin', '-keyform', 'DER', '-inkey', files[0], '-rawin', '-in', files[1],
                               '-sigfile', files[2], *more], capture_output=True).returncode == 0


def moment(text):
    try:
        return datetime.fromisoformat(text[:19])
    except ValueError:
        return None


def read_checkpoint(statement, signature):
    words = [line.split(' ') for line in statement.strip().split('\n')]
    said = {line[0]: line[1:] for line in words[1:]}
    if words[0] != ['zhengyan', 'checkpoint', '1']:
        raise ValueError('no checkpoint')
    return {'number': int(said['number'][0]), 'suite': said['suite'][0], 'key': said['key'][0], 'previous': said['previous'][0],
            'journal': (int(said['journal'][0]), said['journal'][1]), 'reading': (int(said['readings'][0]), said['readings'][1]),
            'time': moment(said['time'][0]), 'statement': statement, 'signature': signature}


def read_file(path):
    with open(path, encoding='utf-8-sig') as file:
        lines = [line.strip() for line in file if line.strip() and not line.startswith('#')]
    return read_checkpoint('\n'.join(lines[:-1]) + '\n', lines[-1].split(' ')[1])


def follow(name, entries, pieces, stream_of, heads, given, suite, begun):
    """The first entry of a log that does not fit, and why; None where all do. And the first checkpoint that is missing: no entry is
    written more than a day after the one before it, but while a clock was put forward or a machine slept."""
    edge, there, last, held, latest, signed_at, number, late, gap = [], 0, {}, 0, datetime.min, begun, 0, None, None
    heads = sorted(heads, key=lambda head: (head[0], head[2]))

    def look(until):
        nonlocal gap
        if late and until and until - late[0] > START:
            gap = gap or (number + 1, f'is missing: when {name} {late[1]} was written, there had been none for more than a day')

    def compare():
        nonlocal held, signed_at, number, late
        while heads and heads[0][0] <= there:
            count, wanted, *those = heads.pop(0)
            if root(suite, edge).hex() != wanted:
                return held + 1, f'one of {held + 1} to {count} was rewritten: checkpoint {those[0]} does not fit'
            look(those[1])
            held, (number, signed_at), late = count, those, None

    for entry in entries:
        before = last.get(stream_of(entry), {'hash': ZEROS, 'version': 0})
        expected, version = there + 1, before.get('version', 0) + 1
        fault = compare() or next(((expected, why) for wrong, why in (
            (entry['position'] != expected, 'is missing' if entry['position'] > expected else f"was moved: here stands {entry['position']}"),
            (name == 'journal' and entry['version'] != version, f"version {version} of the same matter does not stand before it"),
            (entry['previous'] != before['hash'], 'does not follow the entry before it'),
            (chained(suite, *pieces(entry)) != entry['hash'], 'was changed: it does not have its hash')) if wrong), None)
        if fault:
            return fault, gap
        grow(suite, edge, bytes.fromhex(entry['hash']))
        there += 1
        last[stream_of(entry)] = entry
        at = None if entry.get('stream') == COMPLAINTS else moment(entry['at'])
        latest = max(latest, at or latest)
        late = min(filter(None, (late, at and signed_at and at > signed_at + DAY and (at, there))), default=None)
    fault = compare()
    if not fault:
        look(latest)
    return fault or ((there + 1, f'is missing with all that follow: checkpoint {heads[0][2]} has {heads[0][0]}') if heads
                     else (there + 1, f'is missing with all that follow: there were {given}') if given > there else None), gap


def main(path, *files):
    kinds = {'journal': [], 'reading': [], 'checkpoint': []}
    with open(path, encoding='utf-8') as file:
        head = json.loads(file.readline())['log']
        for line in file:
            try:
                [(kind, value)] = json.loads(line).items()
                kinds[kind].append(value)
            except (ValueError, KeyError, AttributeError):
                pass  # it is missed at its number
    suite, faults, heads = head['suite'], {}, {'journal': [], 'reading': []}
    own = [read_checkpoint(c['statement'], c['signature']) for c in kinds['checkpoint']]
    kept = sorted((read_file(name) for name in files), key=lambda c: c['number'])
    key = head['key'] or (own + kept + [{'key': None}])[0]['key']
    previous, unsure = ZEROS, False
    for number, one in enumerate(own + kept, 1):
        fits = signed(suite, one['key'], one['statement'], one['signature']) if (one['suite'], one['key']) == (suite, key) else False
        unsure = unsure or fits is None
        where, wrong = (number, one['number'] != number or one['previous'] != previous or fits is False) if number <= len(own) else (
            min(one['number'], len(own) + 1), fits is False or one['number'] > len(own) or own[one['number'] - 1]['statement'] != one['statement'])
        previous = hash_of(suite, one['statement'].encode()).hex()
        if wrong:
            faults.setdefault('checkpoint', (where, 'does not fit'))
        if fits is not False and (number > len(own) or 'checkpoint' not in faults):
            for kind in heads:
                heads[kind].append((*one[kind], one['number'], one['time']))
    first = kinds['reading'][:1] if own + kept else kinds['reading'] + [e for e in kinds['journal'] if e['stream'] != COMPLAINTS]
    begun, gaps = min(filter(None, (moment(e['at']) for e in first)), default=None), {}
    faults['journal'], gaps[0] = follow('journal', kinds['journal'], lambda e: (
        bytes.fromhex(e['previous']), e['stream'], e['version'], e['at'], e['on'], -1 if e['person'] is None else e['person'], e['command'], e['kind'],
        e['clause'] or '', bytes.fromhex(e['content'])), lambda e: e['stream'], heads['journal'], head['journal'], suite, begun)
    faults['reading'], gaps[1] = follow('reading', kinds['reading'], lambda e: (
        bytes.fromhex(e['previous']), e['position'], e['at'], -1 if e['person'] is None else e['person'], e['account'] or '', e['page'], e['sections'],
        bytes.fromhex(e['matters'])), lambda e: '', heads['reading'], head['readings'], suite, begun)
    faults.setdefault('checkpoint', min(filter(None, gaps.values()), default=None))
    print(f"{len(kinds['journal'])} acts, {len(kinds['reading'])} readings, {len(own)} checkpoints of this log, {len(kept)} from elsewhere")
    if unsure:
        print('no openssl here: signatures were not checked')
    if key:
        print('key', hash_of(suite, bytes.fromhex(key)).hex()[:32])
    for kind in ('journal', 'reading', 'checkpoint'):
        if faults.get(kind):
            print(f'{kind} {faults[kind][0]}: {faults[kind][1]}')
    print('does not fit' if any(faults.values()) else 'everything fits')
    return 1 if any(faults.values()) else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) > 1 else __doc__)
