package panel

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
)

// stream is a sequence of random numbers that anybody can recompute with a SHA-256
// tool, on any machine and in any version. Block i (0, 1, 2 …) is the hash of
//
//	hengxiao-draw-1 LF purpose LF seed LF i
//
// with i in decimal; it gives four numbers of eight bytes, the highest byte first.
type stream struct {
	seed, purpose string
	block         int
	numbers       []uint64
}

func newStream(seed, purpose string) *stream { return &stream{seed: seed, purpose: purpose} }

func (s *stream) next() uint64 {
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

// below is a number from 0 to n-1, each as likely as the others: numbers at or
// above the greatest multiple of n within 64 bits are passed over.
func (s *stream) below(n int) int {
	rest := -uint64(n) % uint64(n) // 2^64 mod n
	for {
		if v := s.next(); rest == 0 || v < -rest {
			return int(v % uint64(n))
		}
	}
}

// shuffle is Fisher and Yates from the last place down to the second.
func (s *stream) shuffle(n int, swap func(i, j int)) {
	for i := n - 1; i > 0; i-- {
		swap(i, s.below(i+1))
	}
}

// Labels gives each of n seats its anonymous name, 专家1 to 专家n, by a permutation.
// The seed must not be the draw's, and stays secret: who knows both reads the names.
func Labels(n int, seed string) []string {
	labels := make([]string, n)
	for i := range labels {
		labels[i] = fmt.Sprintf("专家%d", i+1)
	}
	newStream(seed, "labels").shuffle(n, func(i, j int) { labels[i], labels[j] = labels[j], labels[i] })
	return labels
}
