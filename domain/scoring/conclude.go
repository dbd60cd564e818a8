package scoring

import (
	"fmt"
	"slices"

	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

// Judgement is what a valid sheet says in the end. A sheet that asks for revision
// names no amount.
type Judgement struct {
	Total    exact.Points
	Priority int
	Opinion  term.Opinion
	Amount   *exact.Money
}

// Conclusion is what the sheets say together. Opinion is nil at a tie, Amount where
// nobody named one or the opinion is to revise. Meeting holds why the experts have
// to meet (集体评审), in words; empty means that they need not.
type Conclusion struct {
	Aggregate    *ScoreAggregate
	Amount       *exact.Money
	Priority     int
	PriorityTied bool
	Opinion      *term.Opinion
	Split        bool // 意见对立
	Meeting      []string
}

// Conclude draws the conclusion once all valid sheets are in. Collective says that
// the screening asked for a meeting from the start.
func Conclude(sheets []Judgement, declared exact.Money, collective bool, s *standard.Set) (*Conclusion, error) {
	totals := totalsOf(sheets)
	var priorities []int
	var opinions []term.Opinion
	var amounts []exact.Money
	for _, sheet := range sheets {
		priorities = append(priorities, sheet.Priority)
		opinions = append(opinions, sheet.Opinion)
		if sheet.Amount != nil && sheet.Opinion != term.Revise {
			amounts = append(amounts, *sheet.Amount)
		}
	}
	aggregate, err := Aggregate(totals, s)
	if err != nil {
		return nil, err
	}
	c := &Conclusion{Aggregate: aggregate, Split: OpinionsSplit(opinions)}
	c.Priority, c.PriorityTied = PriorityMode(priorities)
	c.Opinion = OpinionMode(opinions)
	if median, ok := MedianAmount(amounts); ok && !c.revises() {
		median = min(median, declared) // rounding up must not grant more than was asked
		c.Amount = &median
	}
	c.Meeting = c.reasons(totals, collective, s.Settings.Scoring)
	return c, nil
}

func totalsOf(sheets []Judgement) []exact.Points {
	totals := make([]exact.Points, len(sheets))
	for i, sheet := range sheets {
		totals[i] = sheet.Total
	}
	return totals
}

func (c *Conclusion) revises() bool { return c.Opinion != nil && *c.Opinion == term.Revise }

// reasons lists why a meeting is due.
func (c *Conclusion) reasons(totals []exact.Points, collective bool, limits standard.ScoringSettings) []string {
	var why []string
	if collective {
		why = append(why, "筛选结果要求集体评审")
	}
	d := disperse(totals)
	if d.tooWide(limits) {
		why = append(why, fmt.Sprintf("总分极差 %s 分，超过 %s 分", d.width, plain(limits.DispersionRange.Rat())))
	}
	if d.tooUneven(limits) {
		why = append(why, fmt.Sprintf("变异系数 %s，超过 %s", d.cv(limits), limits.DispersionCV))
	}
	if c.Split {
		why = append(why, "既有同意立项的意见，也有不同意立项的意见")
	}
	if c.Opinion == nil {
		why = append(why, "评审意见票数相同，没有多数意见")
	}
	if c.PriorityTied {
		why = append(why, fmt.Sprintf("轻重缓急票数相同，以较急的 P%d 提请集体评审", c.Priority))
	}
	return why
}

// MedianAmount is the middle of the suggested amounts, of an even number the mean
// of the middle two, rounded to 0.01 万元.
func MedianAmount(amounts []exact.Money) (exact.Money, bool) {
	if len(amounts) == 0 {
		return 0, false
	}
	sorted := slices.Sorted(slices.Values(amounts))
	low, high := sorted[(len(sorted)-1)/2], sorted[len(sorted)/2]
	sum := low.Rat()
	return exact.RoundMoney(sum.Add(sum, high.Rat()).Mul(sum, half), 2), true
}

// PriorityMode is the most frequent priority; of equally frequent ones the more urgent.
func PriorityMode(priorities []int) (mode int, tied bool) {
	top := modes(priorities)
	if len(top) == 0 {
		return 0, false
	}
	return slices.Min(top), len(top) > 1
}

// OpinionMode is the most frequent opinion, nil at a tie.
func OpinionMode(opinions []term.Opinion) *term.Opinion {
	top := modes(opinions)
	if len(top) != 1 {
		return nil
	}
	return &top[0]
}

// OpinionsSplit tells whether somebody agrees and somebody else disagrees.
func OpinionsSplit(opinions []term.Opinion) bool {
	agreed := slices.Contains(opinions, term.Agree) || slices.Contains(opinions, term.AgreeCut)
	return agreed && slices.Contains(opinions, term.Disagree)
}

// modes lists the most frequent values in the order of their first appearance.
func modes[T comparable](values []T) []T {
	count := map[T]int{}
	most := 0
	for _, v := range values {
		count[v]++
		most = max(most, count[v])
	}
	var top []T
	for _, v := range values {
		if count[v] == most && !slices.Contains(top, v) {
			top = append(top, v)
		}
	}
	return top
}
