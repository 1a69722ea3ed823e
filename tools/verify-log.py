#!/usr/bin/env python3
"""Verifies an exported log by itself: python3 tools/verify-log.py LOG [CHECKPOINT ...]

LOG is what `zhengyan export-log` wrote; each CHECKPOINT is the text of one that was kept elsewhere. Names in each log the first
entry that does not fit, and exits with 1; exits with 0 where everything fits, with 2 where LOG is none. Shares no line with the
application. Signatures are checked by openssl where there is one; where there is none, it says so.
"""
import hashlib, json, os, shutil, struct, subprocess, sys, tempfile

ZEROS = '00' * 32


def sm3(data):
    """GB/T 32905, for machines whose OpenSSL has none."""
    def rol(x, n):
        n %= 32
        return ((x << n) | (x >> (32 - n))) & 0xffffffff
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
    if suite == 'international':
        return hashlib.sha256(data).digest()
    try:
        return hashlib.new('sm3', data).digest()
    except ValueError:
        return sm3(data)


def chained(suite, *pieces):
    """Numbers as eight bytes, texts and bytes after their length."""
    out = b''
    for piece in pieces:
        if isinstance(piece, int):
            out += struct.pack('>q', piece)
        else:
            raw = piece.encode() if isinstance(piece, str) else piece
            out += struct.pack('>q', len(raw)) + raw
    return hash_of(suite, out).hex()


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
    if sig[:2] != bytes([1, 1 if suite == 'international' else 2]) or len(sig) != 66:
        return False
    if openssl is None:
        return None
    if suite == 'international':
        der, more = bytes.fromhex('302a300506032b6570032100') + bytes.fromhex(key), []
        raw = sig[2:]
    else:
        der = bytes.fromhex('3059301306072a8648ce3d020106082a811ccf5501822d034200') + bytes.fromhex(key)
        numbers = [n.lstrip(b'\0') for n in (sig[2:34], sig[34:66])]
        parts = b''.join(b'\2' + bytes([len(n) + (n[:1] > b'\x7f')]) + (b'\0' if n[:1] > b'\x7f' else b'') + n for n in numbers)
        raw, more = b'\x30' + bytes([len(parts)]) + parts, ['-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678']
    with tempfile.TemporaryDirectory() as folder:
        names = {name: os.path.join(folder, name) for name in ('key', 'text', 'signature')}
        for name, content in (('key', der), ('text', statement.encode()), ('signature', raw)):
            with open(names[name], 'wb') as file:
                file.write(content)
        return subprocess.run([openssl, 'pkeyutl', '-verify', '-pubin', '-keyform', 'DER', '-inkey', names['key'], '-rawin', '-in', names['text'],
                               '-sigfile', names['signature'], *more], capture_output=True).returncode == 0


def read_checkpoint(statement, signature):
    words = [line.split(' ') for line in statement.strip().split('\n')]
    said = {line[0]: line[1:] for line in words[1:]}
    if words[0] != ['zhengyan', 'checkpoint', '1']:
        raise ValueError('no checkpoint')
    return {'number': int(said['number'][0]), 'suite': said['suite'][0], 'key': said['key'][0], 'previous': said['previous'][0],
            'journal': (int(said['journal'][0]), said['journal'][1]), 'reading': (int(said['readings'][0]), said['readings'][1]),
            'statement': statement, 'signature': signature}


def read_file(path):
    with open(path, encoding='utf-8-sig') as file:
        lines = [line.strip() for line in file if line.strip() and not line.startswith('#')]
    return read_checkpoint('\n'.join(lines[:-1]) + '\n', lines[-1].split(' ')[1])


def follow(name, entries, pieces, stream_of, heads, given, suite):
    """The first entry of a log that does not fit, and why; None where all do."""
    edge, there, last, held = [], 0, {}, 0
    heads = sorted(heads)

    def compare():
        nonlocal held
        while heads and heads[0][0] <= there:
            count, wanted, number = heads.pop(0)
            if root(suite, edge).hex() != wanted:
                return held + 1, f'one of {held + 1} to {count} was rewritten: checkpoint {number} does not fit'
            held = count

    for entry in entries:
        fault = compare()
        expected = there + 1
        before = last.get(stream_of(entry), {'hash': ZEROS, 'version': 0})
        if not fault and entry['position'] != expected:
            fault = expected, 'is missing' if entry['position'] > expected else f"was moved: here stands {entry['position']}"
        if not fault and name == 'journal' and entry['version'] != before['version'] + 1:
            fault = expected, f"version {before['version'] + 1} of the same matter does not stand before it"
        if not fault and entry['previous'] != before['hash']:
            fault = expected, 'does not follow the entry before it'
        if not fault and chained(suite, *pieces(entry)) != entry['hash']:
            fault = expected, 'was changed: it does not have its hash'
        if fault:
            return fault
        grow(suite, edge, bytes.fromhex(entry['hash']))
        there += 1
        last[stream_of(entry)] = entry
    return compare() or ((there + 1, f'is missing with all that follow: checkpoint {heads[0][2]} has {heads[0][0]}') if heads
                         else (there + 1, f'is missing with all that follow: there were {given}') if given > there else None)


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
        where = number
        if number <= len(own):
            wrong = one['number'] != number or one['previous'] != previous or fits is False
            previous = hash_of(suite, one['statement'].encode()).hex()
        else:
            where = min(one['number'], len(own) + 1)
            wrong = fits is False or one['number'] > len(own) or own[one['number'] - 1]['statement'] != one['statement']
        if wrong:
            faults.setdefault('checkpoint', (where, 'does not fit'))
        if fits is not False and (number > len(own) or 'checkpoint' not in faults):
            for kind in heads:
                heads[kind].append((*one[kind], one['number']))
    faults['journal'] = follow('journal', kinds['journal'], lambda e: (
        bytes.fromhex(e['previous']), e['stream'], e['version'], e['at'], e['on'], -1 if e['person'] is None else e['person'], e['command'], e['kind'],
        e['clause'] or '', bytes.fromhex(e['content'])), lambda e: e['stream'], heads['journal'], head['journal'], suite)
    faults['reading'] = follow('reading', kinds['reading'], lambda e: (
        bytes.fromhex(e['previous']), e['position'], e['at'], -1 if e['person'] is None else e['person'], e['account'] or '', e['page'], e['sections'],
        bytes.fromhex(e['matters'])), lambda e: '', heads['reading'], head['readings'], suite)
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
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
