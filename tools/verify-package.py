#!/usr/bin/env python3
"""Verifies a package of one file by itself: python3 tools/verify-package.py PACKAGE.zip [CHECKPOINT ...]

Shares no line with the application. Checks the signature over the manifest; length and hash of every file in it, and that there is no
other; the index; the chain of the journal, each entry's way up to the checkpoint, and the checkpoint's signature; the code of each
canonical text. A CHECKPOINT that was kept elsewhere must have the same key, and where it has the same number, be the same. Names what
does not fit and exits with 1; with 0 where everything fits; with 2 where PACKAGE is none. Signatures are checked by openssl.
What the entries say in clear is held by the manifest; the chain holds the hash of what is stored.
"""
import hashlib, json, os, re, shutil, struct, subprocess, sys, tempfile, unicodedata, zipfile
import xml.etree.ElementTree as tree

ZEROS = '00' * 32
LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
faults = []


def wrong(where, what):
    faults.append(f'{where}: {what}')


def sm3(pieces):
    """GB/T 32905, for machines whose OpenSSL has none."""
    def rol(x, n):
        n %= 32
        return ((x << n) | (x >> (32 - n))) & 0xffffffff
    data = b''.join(pieces)
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


def hash_of(suite, *pieces):
    try:
        one = hashlib.new('sha256' if suite == 'international' else 'sm3')
    except ValueError:
        return sm3(pieces)
    for piece in pieces:
        one.update(piece)
    return one.digest()


def signed(suite, key, statement, signature):
    """Whether the signature fits; None where no openssl can say."""
    openssl = shutil.which('openssl')
    sig = bytes.fromhex(signature)
    if sig[:2] != bytes([1, 1 if suite == 'international' else 2]) or len(sig) != 66:
        return False
    if openssl is None:
        return None
    if suite == 'international':
        der, raw, more = bytes.fromhex('302a300506032b6570032100') + bytes.fromhex(key), sig[2:], []
    else:
        der = bytes.fromhex('3059301306072a8648ce3d020106082a811ccf5501822d034200') + bytes.fromhex(key)
        numbers = [n.lstrip(b'\0') for n in (sig[2:34], sig[34:66])]
        parts = b''.join(b'\2' + bytes([len(n) + (n[:1] > b'\x7f')]) + (b'\0' if n[:1] > b'\x7f' else b'') + n for n in numbers)
        raw, more = b'\x30' + bytes([len(parts)]) + parts, ['-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678']
    with tempfile.TemporaryDirectory() as folder:
        names = {name: os.path.join(folder, name) for name in ('key', 'text', 'signature')}
        for name, content in (('key', der), ('text', statement), ('signature', raw)):
            with open(names[name], 'wb') as file:
                file.write(content)
        return subprocess.run([openssl, 'pkeyutl', '-verify', '-pubin', '-keyform', 'DER', '-inkey', names['key'], '-rawin', '-in', names['text'],
                               '-sigfile', names['signature'], *more], capture_output=True).returncode == 0


def demand_signature(where, suite, key, statement, signature):
    fits = signed(suite, key, statement, signature)
    if fits is None:
        print('no openssl here: signatures were not checked')
    elif not fits:
        wrong(where, 'its signature does not fit')


def climbs(suite, leaf, index, count, proof, root):
    """RFC 6962, 2.1.1: from the leaf up to the root over so many."""
    node, last = hash_of(suite, b'\0', leaf), count - 1
    for beside in map(bytes.fromhex, proof):
        if last == 0:
            return False
        if index % 2 == 1 or index == last:
            node = hash_of(suite, b'\1', beside, node)
            while index % 2 == 0 and index != 0:
                index, last = index // 2, last // 2
        else:
            node = hash_of(suite, b'\1', node, beside)
        index, last = index // 2, last // 2
    return last == 0 and node.hex() == root


def chained(suite, *pieces):
    """Numbers as eight bytes, texts and bytes after their length."""
    out = b''
    for piece in pieces:
        raw = piece if isinstance(piece, (int, bytes)) else piece.encode()
        out += struct.pack('>q', raw) if isinstance(raw, int) else struct.pack('>q', len(raw)) + raw
    return hash_of(suite, out).hex()


def check_files(package, suite, lines):
    listed = {}
    for line in lines:
        _, digest, length, path = line.split(' ', 3)
        listed[path] = digest
        if path not in package.namelist():
            wrong(path, 'is missing')
            continue
        with package.open(path) as file:
            pieces = list(iter(lambda: file.read(1 << 20), b''))
        if sum(map(len, pieces)) != int(length) or hash_of(suite, *pieces).hex() != digest:
            wrong(path, 'was changed: it does not have its hash')
    for name in package.namelist():
        if package.namelist().count(name) > 1 or (name not in listed and name not in ('manifest.txt', 'manifest.sig')):
            wrong(name, 'is not in the manifest')
    for document in tree.fromstring(package.read('index.xml')).iter('文档数据'):
        if listed.get(document.findtext('引用')) != document.findtext('摘要'):
            wrong('index.xml', f"says another hash of {document.findtext('引用')}")


def check_journal(package, suite, matter, head):
    previous, version = ZEROS, 0
    for line in package.read('journal.jsonl').decode().splitlines():
        entry = json.loads(line)
        where, version = f"journal.jsonl, entry {entry['version']}", version + 1
        if (entry['stream'], entry['version'], entry['previous']) != (matter, version, previous):
            wrong(where, 'does not follow the one before it')
        if chained(suite, bytes.fromhex(entry['previous']), entry['stream'], entry['version'], entry['at'], entry['on'],
                   -1 if entry['person'] is None else entry['person'], entry['command'], entry['kind'], entry['clause'] or '',
                   bytes.fromhex(entry['content'])) != entry['hash']:
            wrong(where, 'was changed: it does not have its hash')
        if not climbs(suite, bytes.fromhex(entry['hash']), entry['position'] - 1, head[0], entry['proof'], head[1]):
            wrong(where, 'is not among the entries under the checkpoint')
        previous = entry['hash']
    return version


def code_of(text):
    """Sixty bits of SHA-256 over the canonical text, twelve letters."""
    bits = int.from_bytes(hashlib.sha256(unicodedata.normalize('NFC', text).encode()).digest()[:8], 'big') >> 4
    return ''.join(LETTERS[bits >> 5 * (11 - i) & 31] for i in range(12))


def read_checkpoint(text):
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith('#')]
    said = {line.split(' ')[0]: line.split(' ')[1:] for line in lines}
    return {**said, 'statement': '\n'.join(lines[:-1]) + '\n'}


def main(path, *kept):
    try:
        package = zipfile.ZipFile(path)
        manifest = package.read('manifest.txt')
        said = dict(line.split(' ', 1) for line in manifest.decode().splitlines() if not line.startswith('file '))
        if said.get('zhengyan') != 'package 1':
            raise ValueError('no package')
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as none:
        print(f'{path} is no package: {none}')
        return 2
    suite, key = said['suite'], said['key']
    demand_signature('manifest.txt', suite, key, manifest, package.read('manifest.sig').decode().strip())
    try:
        check_files(package, suite, [line for line in manifest.decode().splitlines() if line.startswith('file ')])
        own = read_checkpoint(package.read('checkpoint.txt').decode())
        demand_signature('checkpoint.txt', suite, own['key'][0], own['statement'].encode(), own['signature'][0])
        for other in [own] + [read_checkpoint(open(name, encoding='utf-8-sig').read()) for name in kept]:
            if other['key'][0] != key or (other['number'] == own['number'] and other['statement'] != own['statement']):
                wrong('checkpoint.txt', 'is not the one that was kept, or of another key')
        entries = check_journal(package, suite, said['matter'], (int(own['journal'][0]), own['journal'][1]))
        facts = json.loads(package.read('metadata.json'))
        if facts['entries'] != entries:
            wrong('journal.jsonl', f"has {entries} entries and should have {facts['entries']}")
        for paper in facts['papers']:
            if paper['path'].endswith('.txt') and re.sub('[^0-9A-Z]', '', paper['code']) != code_of(package.read(paper['path']).decode()):
                wrong(paper['path'], f"does not give the code {paper['code']}")
        print(f"{len(package.namelist())} files, {entries} entries of the journal, checkpoint {own['number'][0]}")
    except (ValueError, KeyError, IndexError, tree.ParseError, zipfile.BadZipFile) as broken:
        wrong(path, f'cannot be read: {type(broken).__name__} {broken}')
    print('key', hash_of(suite, bytes.fromhex(key)).hex()[:32])
    print('\n'.join(faults) or 'everything fits')
    return 1 if faults else 0


if __name__ == '__main__':
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
