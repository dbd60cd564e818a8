package identity

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"strings"

	"golang.org/x/crypto/argon2"

	"hengxiao/domain/fault"
)

// cost is what a hash asks of the machine.
type cost struct {
	time, memory uint32 // rounds, KiB
	threads      uint8
}

// current is OWASP's floor for argon2id; what is kept at another cost is hashed
// anew when its owner signs in.
var current = cost{time: 2, memory: 19 * 1024, threads: 1}

// The machine hashes two passwords at a time; 64 more may wait.
const (
	atOnce  = 2
	waiting = 64
	keySize = 32
)

// hashing bounds the processor and memory that passwords take.
type hashing struct {
	places  chan struct{}
	running chan struct{}
	decoy   string // compared where there is nothing to compare with: the same work
}

func newHashing() *hashing {
	h := &hashing{places: make(chan struct{}, atOnce+waiting), running: make(chan struct{}, atOnce)}
	h.decoy = phc(current, random(16), random(keySize))
	return h
}

func random(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b) // never fails: the process would end
	return b
}

// turn waits for a place; without one free to wait in it is UNAVAILABLE.
func (h *hashing) turn(ctx context.Context) (done func(), err error) {
	select {
	case h.places <- struct{}{}:
	default:
		return nil, fault.New(fault.Unavailable, "登录的人较多，请稍后重试")
	}
	select {
	case h.running <- struct{}{}:
		return func() { <-h.running; <-h.places }, nil
	case <-ctx.Done():
		<-h.places
		return nil, ctx.Err()
	}
}

// hash is what is kept of a password.
func (h *hashing) hash(ctx context.Context, password string) (string, error) {
	done, err := h.turn(ctx)
	if err != nil {
		return "", err
	}
	defer done()
	salt := random(16)
	return phc(current, salt, derive(current, password, salt)), nil
}

// verify compares a password with what is kept of it; stale means it was right
// but kept at another cost. Nothing kept costs as much as a wrong password.
func (h *hashing) verify(ctx context.Context, kept, password string) (right, stale bool, err error) {
	done, err := h.turn(ctx)
	if err != nil {
		return false, false, err
	}
	defer done()
	c, salt, want, ok := readPHC(kept)
	if !ok {
		c, salt, want, _ = readPHC(h.decoy)
	}
	same := subtle.ConstantTimeCompare(derive(c, password, salt), want) == 1
	return ok && same, c != current, nil
}

func derive(c cost, password string, salt []byte) []byte {
	return argon2.IDKey([]byte(password), salt, c.time, c.memory, c.threads, keySize)
}

// phc spells a hash with its algorithm and cost.
func phc(c cost, salt, key []byte) string {
	b64 := base64.RawStdEncoding.EncodeToString
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, c.memory, c.time, c.threads, b64(salt), b64(key))
}

// readPHC reads a hash whose cost this machine can bear.
func readPHC(text string) (c cost, salt, key []byte, ok bool) {
	parts := strings.Split(text, "$")
	if len(parts) != 6 || parts[1] != "argon2id" || parts[2] != fmt.Sprintf("v=%d", argon2.Version) {
		return c, nil, nil, false
	}
	n, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &c.memory, &c.time, &c.threads)
	if err != nil || n != 3 || c.memory < 8 || c.memory > 128*1024 || c.time < 1 || c.time > 10 || c.threads < 1 || c.threads > 4 {
		return c, nil, nil, false
	}
	salt, err1 := base64.RawStdEncoding.DecodeString(parts[4])
	key, err2 := base64.RawStdEncoding.DecodeString(parts[5])
	return c, salt, key, err1 == nil && err2 == nil && len(salt) >= 8 && len(key) == keySize
}
