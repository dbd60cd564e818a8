// Package chance gives random numbers that anybody can recompute.
package chance

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
)

// Stream is a sequence of random numbers that anybody can recompute with a SHA-256
// tool, on any machine and in any version. Block i (0, 1, 2 …) is the hash of
//
//	hengxiao-draw-1 LF purpose LF seed LF i
//
// with i in decimal; it gives four numbers of eight bytes, the highest byte first.
type Stream struct {
	seed, purpose string
	block         int
	numbers       []uint64
}

// New is the stream of a seed for one purpose.
func New(seed, purpose string) *Stream { return &Stream{seed: seed, purpose: purpose} }

// Next is the next number of 64 bits.
func (s *Stream) Next() uint64 {
	if len(s.numbers) == 0 {
		sum := sha256.Sum256(fmt.Appendf(nil, "hengxiao-draw-1\n%s\n%s\n%d", s.purpose, s.seed, s.block))
		for i := 0; i < len(sum); i += 8 {
			s.numbers = append(s.numbers, binary.BigEndian.Uint64(sum[i:]))
		}
		s.block++
	}
	n := s.numbers[0]
	s.numbers = s.numbers[1:]
	return n
}

// Below is a number from 0 to n-1, each as likely as the others: numbers at or
// above the greatest multiple of n within 64 bits are passed over.
func (s *Stream) Below(n int) int {
	rest := -uint64(n) % uint64(n) // 2^64 mod n
	for {
		if v := s.Next(); rest == 0 || v < -rest {
			return int(v % uint64(n))
		}
	}
}

// Shuffle is Fisher and Yates from the last place down to the second.
func (s *Stream) Shuffle(n int, swap func(i, j int)) {
	for i := n - 1; i > 0; i-- {
		swap(i, s.Below(i+1))
	}
}
