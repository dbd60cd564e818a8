package allocation

import (
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
	limits := Limits{Ceiling: in.Ceiling, Strict: in.Strict != nil && *in.Strict}
	projects := make([]Project, len(in.Candidates))
	for i, c := range in.Candidates {
		projects[i] = Project{Code: c.Code, Standing: Ranked, Priority: c.Priority, Score: c.Score, Amount: c.Amount}
	}
	a := &Allocation{Funded: []string{}, Reserve: []string{}, Why: []AllocationReason{}}
	awards := Arrange(limits, projects, nil)
	for _, i := range order(projects) {
		code, award := projects[i].Code, awards[i]
		if award.Amount > 0 {
			a.Funded = append(a.Funded, code)
		} else {
			a.Reserve = append(a.Reserve, code)
		}
		a.Used += award.Amount
		a.Why = append(a.Why, AllocationReason{code, award.Why})
	}
	return a, nil
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
