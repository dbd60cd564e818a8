package survey

import (
	"math/big"

	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

// Result is what a survey's answers come to.
type Result struct {
	Answered int
	Counts   []form.SurveyCount
	Share    *exact.Decimal // nil without an answer
	Margin   *exact.Decimal
	Feeds    bool
}

// content are the steps that count as satisfied: 非常满意 and 满意.
const content = 2

// digits of the share: no survey has so many answers that rounding to them could lift it
// over the limit of a band.
const digits = 6

// Sum counts the steps of every question and tells which part of all choices is
// satisfied. With fewer answers than the least it feeds nothing.
func Sum(answers [][]int, questions, least int) Result {
	r := Result{Answered: len(answers), Counts: make([]form.SurveyCount, questions)}
	satisfied, chosen := 0, 0
	for i := range r.Counts {
		r.Counts[i].Steps = make([]int, bestStep)
		for _, steps := range answers {
			r.Counts[i].Steps[bestStep-steps[i]]++
		}
		for at, n := range r.Counts[i].Steps {
			chosen += n
			if at < content {
				satisfied += n
			}
		}
	}
	if chosen == 0 {
		return r
	}
	share := exact.Fixed(big.NewRat(int64(100*satisfied), int64(chosen)), digits)
	margin := exact.FixedSqrt(big.NewRat(98*98, int64(r.Answered)), 1) // 1.96 × 50 ÷ √n points
	r.Share, r.Margin, r.Feeds = &share, &margin, r.Answered >= least
	return r
}
