package secret

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
)

// Commitment stands for a value in the trail: who knows the value can show that
// it was this one, and once the salt is erased nobody can tell any more.
type Commitment struct {
	Salt   string `json:"salt"`
	Digest string `json:"digest"`
}

// Commit stands for a value under a new salt, so that equal values look different.
func Commit(value []byte) Commitment {
	salt := make([]byte, 16)
	_, _ = rand.Read(salt) // never fails: the process would end
	return Commitment{Salt: base64.RawURLEncoding.EncodeToString(salt), Digest: digest(salt, value)}
}

// Holds tells whether the commitment stands for this value.
func (c Commitment) Holds(value []byte) bool {
	salt, err := base64.RawURLEncoding.DecodeString(c.Salt)
	return err == nil && len(salt) == 16 && subtle.ConstantTimeCompare([]byte(digest(salt, value)), []byte(c.Digest)) == 1
}

func digest(salt, value []byte) string {
	h := sha256.New()
	h.Write(salt)
	h.Write(value)
	return base64.RawURLEncoding.EncodeToString(h.Sum(nil))
}
