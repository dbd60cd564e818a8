// Package allocation puts projects in the order of 轻重缓急 and funds them under a
// ceiling. It proposes; people decide.
package allocation

import (
	"cmp"
	"fmt"
	"slices"

	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
)

// AllocationInput is what may be spent, and on what. Strict ends the funding with
// the first project that does not fit; otherwise it is skipped and the next is tried.
type AllocationInput struct {
	Ceiling    exact.Money
	Strict     *bool
	Candidates []Candidate
}

// Candidate is a reviewed project; a smaller priority is more urgent.
type Candidate struct {
	Code     string
	Priority int
	Score    exact.Points
	Amount   exact.Money
}

// Allocation is the proposal: who is funded and who waits on the reserve list
// (备选), both in ranking order, with a reason for each.
type Allocation struct {
	Funded  []string
	Reserve []string
	Used    exact.Money
	Why     []AllocationReason
}

// AllocationReason says why a candidate stands where it stands.
type AllocationReason struct {
	Code   string
	Reason string
}

const mostCandidates = 2000

// Propose funds whole projects in ranking order while the ceiling lasts.
func Propose(in AllocationInput) (*Allocation, error) {
	if err := in.check().Err(); err != nil {
		return nil, err
	}
	strict := in.Strict != nil && *in.Strict
	a := &Allocation{Funded: []string{}, Reserve: []string{}, Why: []AllocationReason{}}
	stopped := 0 // the place of the first that did not fit, in a strict allocation
	for i, c := range rank(in.Candidates) {
		place, left := i+1, in.Ceiling-a.Used
		switch {
		case stopped > 0:
			a.wait(c, "第 %d 位：第 %d 位未能安排，依次停止，申请 %s 万元列入备选", place, stopped, c.Amount)
		case c.Amount > left:
			a.wait(c, "第 %d 位：剩余 %s 万元，不足 %s 万元，列入备选", place, left, c.Amount)
			if strict {
				stopped = place
			}
		default:
			a.fund(c, "第 %d 位：剩余 %s 万元，安排 %s 万元", place, left, c.Amount)
		}
	}
	return a, nil
}

// rank orders by priority, then score, then code; what is equal in all three stays as given.
func rank(candidates []Candidate) []Candidate {
	ranked := slices.Clone(candidates)
	slices.SortStableFunc(ranked, func(a, b Candidate) int {
		return cmp.Or(
			cmp.Compare(a.Priority, b.Priority),
			cmp.Compare(b.Score, a.Score),
			cmp.Compare(a.Code, b.Code),
		)
	})
	return ranked
}

func (a *Allocation) fund(c Candidate, why string, args ...any) {
	a.Funded = append(a.Funded, c.Code)
	a.Used += c.Amount
	a.Why = append(a.Why, AllocationReason{c.Code, fmt.Sprintf(why, args...)})
}

func (a *Allocation) wait(c Candidate, why string, args ...any) {
	a.Reserve = append(a.Reserve, c.Code)
	a.Why = append(a.Why, AllocationReason{c.Code, fmt.Sprintf(why, args...)})
}

func (in AllocationInput) check() fault.List {
	var faults fault.List
	if n := len(in.Candidates); n > mostCandidates {
		return fault.List{fault.New(fault.TooComplex, "一次最多试算 %d 个项目，现为 %d 个", mostCandidates, n).At("candidates")}
	}
	if in.Ceiling < 0 {
		faults.Add(fault.New(fault.AmountPositive, "资金总额不能小于 0，现为 %s 万元", in.Ceiling).At("ceiling"))
	}
	for i, c := range in.Candidates {
		if c.Score < 0 || c.Score > 100_00 {
			faults.Add(fault.New(fault.ScoreRange, "得分应在 0 与 100 之间，现为 %s", c.Score).At("candidates[%d].score", i))
		}
		if c.Amount <= 0 {
			faults.Add(fault.New(fault.AmountPositive, "金额应大于 0，现为 %s 万元", c.Amount).At("candidates[%d].amount", i))
		}
	}
	return faults
}
