package secret

import (
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/crypto/chacha20poly1305"
)

// suite names the way in which a value was sealed; it stands with the value, so
// that another way can follow.
const suite = "xc1" // XChaCha20-Poly1305

// ErrSealed says that a value cannot be opened: another key's, another place's, or changed.
var ErrSealed = errors.New("the sealed value cannot be opened")

// Box seals values with its newest key and opens those of all its keys.
type Box struct{ keys []key }

type key struct {
	id   string
	aead cipher.AEAD
	tag  []byte
}

// NewBox makes a box of seeds, the newest first.
func NewBox(seeds []Seed) (*Box, error) {
	if len(seeds) == 0 {
		return nil, errors.New("a box needs a key")
	}
	box := &Box{}
	for _, seed := range seeds {
		k, err := newKey(seed)
		if err != nil {
			return nil, err
		}
		box.keys = append(box.keys, k)
	}
	return box, nil
}

func newKey(seed Seed) (key, error) {
	parts := make([][]byte, 3)
	for i, use := range []string{"seal", "tag", "id"} {
		part, err := hkdf.Key(sha256.New, seed[:], nil, "hengxiao "+use, chacha20poly1305.KeySize)
		if err != nil {
			return key{}, err
		}
		parts[i] = part
	}
	aead, err := chacha20poly1305.NewX(parts[0])
	return key{id: hex.EncodeToString(parts[2][:4]), aead: aead, tag: parts[1]}, err
}

// Seal encrypts a value for one place, such as "totp of " and a user's id; at
// another place it does not open.
func (b *Box) Seal(place string, value []byte) string {
	k := b.keys[0]
	nonce := make([]byte, chacha20poly1305.NonceSizeX, chacha20poly1305.NonceSizeX+len(value)+chacha20poly1305.Overhead)
	_, _ = rand.Read(nonce) // never fails: the process would end
	sealed := k.aead.Seal(nonce, nonce, value, []byte(place))
	return strings.Join([]string{suite, k.id, base64.RawURLEncoding.EncodeToString(sealed)}, ".")
}

// Open decrypts what was sealed for the place; ErrSealed when it cannot.
func (b *Box) Open(place, sealed string) ([]byte, error) {
	parts := strings.Split(sealed, ".")
	if len(parts) != 3 || parts[0] != suite {
		return nil, fmt.Errorf("%w: of another suite", ErrSealed)
	}
	raw, err := base64.RawURLEncoding.Strict().DecodeString(parts[2])
	if err != nil || len(raw) < chacha20poly1305.NonceSizeX {
		return nil, fmt.Errorf("%w: not whole", ErrSealed)
	}
	nonce, body := raw[:chacha20poly1305.NonceSizeX], raw[chacha20poly1305.NonceSizeX:]
	for _, k := range b.keys {
		if k.id != parts[1] {
			continue
		}
		if value, err := k.aead.Open(nil, nonce, body, []byte(place)); err == nil {
			return value, nil
		}
	}
	return nil, ErrSealed
}

// Tag marks a value as ours, without hiding it.
func (b *Box) Tag(value []byte) []byte { return b.keys[0].mark(value) }

// Tagged tells whether one of the keys made the tag.
func (b *Box) Tagged(value, tag []byte) bool {
	for _, k := range b.keys {
		if hmac.Equal(k.mark(value), tag) {
			return true
		}
	}
	return false
}

func (k key) mark(value []byte) []byte {
	h := hmac.New(sha256.New, k.tag)
	h.Write(value)
	return h.Sum(nil)[:16]
}
