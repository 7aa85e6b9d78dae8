// The offline English voice is a Python package. One process is kept warm and told one line of JSON at a time; it
// answers with raw 16-bit sound, so nothing of it touches the disk.
export const voiceScript = `
import json, struct, sys
import numpy as np
from hibari import Hibari
voice = Hibari(threads=1)
voice("Ready.", seed=1)
out = sys.stdout.buffer
out.write(struct.pack('<iI', 0, 0)); out.flush()
for row in sys.stdin:
    ask = json.loads(row)
    try:
        sound = voice(ask['text'], speed=ask['speed'], seed=ask['seed'])
        data = (np.clip(sound, -1, 1) * 32767).astype('<i2').tobytes()
        out.write(struct.pack('<iI', ask['id'], len(data))); out.write(data)
    except Exception as error:
        text = str(error).encode()[:2000]
        out.write(struct.pack('<iI', -ask['id'], len(text))); out.write(text)
    out.flush()
`
