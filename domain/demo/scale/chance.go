package scale

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"time"

	"github.com/google/uuid"
)

// Seed is what every choice follows from; the trail records it with the load.
const Seed = "hengxiao-scale-1"

// hash is the SHA-256 of the seed, what is chosen for, and its number: the same
// thing gets the same choices, whatever else is made.
func hash(what string, n int) [sha256.Size]byte {
	return sha256.Sum256(fmt.Appendf(nil, "%s\n%s\n%d", Seed, what, n))
}

// dice are the choices of one thing, at most eight.
type dice struct {
	sum  [sha256.Size]byte
	used int
}

func roll(what string, n int) *dice { return &dice{sum: hash(what, n)} }

// below is a number from 0 to n-1; n is small, so that all are as good as equally likely.
func (d *dice) below(n int) int {
	v := binary.BigEndian.Uint32(d.sum[4*d.used:])
	d.used++
	return int(v % uint32(n))
}

// dated is the id of a row born at a moment (UUID v7): rows lie in the order of
// their birth, as those of the verbs do.
func dated(born time.Time, what string, n int) uuid.UUID {
	var id uuid.UUID
	sum := hash(what, n)
	binary.BigEndian.PutUint64(id[:8], uint64(born.UnixMilli())<<16)
	copy(id[6:], sum[:])
	return marked(id, 7)
}

// undated is the id of a secret row (UUID v4), which tells no order.
func undated(what string, n int) uuid.UUID {
	sum := hash(what, n)
	return marked(uuid.UUID(sum[:16]), 4)
}

func marked(id uuid.UUID, version byte) uuid.UUID {
	id[6] = id[6]&0x0f | version<<4
	id[8] = id[8]&0x3f | 0x80
	return id
}
