package panel

import (
	"fmt"

	"hengxiao/domain/chance"
)

// Labels gives each of n seats its anonymous name, 专家1 to 专家n, by a permutation.
// The seed must not be the draw's, and stays secret: who knows both reads the names.
func Labels(n int, seed string) []string {
	labels := make([]string, n)
	for i := range labels {
		labels[i] = fmt.Sprintf("专家%d", i+1)
	}
	chance.New(seed, "labels").Shuffle(n, func(i, j int) { labels[i], labels[j] = labels[j], labels[i] })
	return labels
}
