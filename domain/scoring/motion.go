package scoring

import (
	"fmt"
	"slices"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/term"
)

// Majority tells whether a motion is carried, and of how many: more than half of
// those present vote for it. Who voted and left is counted as present; who abstains
// is not for it.
func Majority(present []string, votes []form.Vote) (carried bool, of int) {
	of = len(countedIn(present, votes))
	return majority(votes, of), of
}

// countedIn are the seats of which a majority is taken: who is there, and who has voted.
func countedIn(present []string, votes []form.Vote) []string {
	all := slices.Clone(present)
	for _, v := range votes {
		if !slices.Contains(all, v.Label) {
			all = append(all, v.Label)
		}
	}
	return all
}

// majority tells whether more than half of so many vote for it.
func majority(votes []form.Vote, of int) bool { return 2*count(votes, term.For) > of }

func count(votes []form.Vote, ballot term.Ballot) (n int) {
	for _, v := range votes {
		if v.Ballot == ballot {
			n++
		}
	}
	return n
}

func voteOf(m *ent.Motion, label string) *form.Vote {
	i := slices.IndexFunc(m.Votes, func(v form.Vote) bool { return v.Label == label })
	if i < 0 {
		return nil
	}
	return &m.Votes[i]
}

func (g gathering) maySecond(m *ent.Motion, label string) error {
	switch {
	case m.Status != term.Moved:
		return fault.New(fault.Frozen, "该动议已有人附议")
	case g.without(m.MovedBy):
		return fault.New(fault.Recusal, "动议人已对本项目回避，请另行动议")
	case m.MovedBy == label:
		return fault.New(fault.Frozen, "动议须由他人附议")
	default:
		return g.mayAct(label)
	}
}

func (g gathering) mayVote(m *ent.Motion, label string) error {
	switch {
	case m.Status != term.Voting:
		return fault.New(fault.Frozen, "该动议不在表决中")
	case voteOf(m, label) != nil:
		return fault.New(fault.Frozen, "您已表决")
	default:
		return g.mayAct(label)
	}
}

// mayDecide: a vote is counted where enough of the panel are there.
func (g gathering) mayDecide(m *ent.Motion) error {
	switch {
	case m.Status != term.Voting:
		return fault.New(fault.Frozen, "该动议不在表决中")
	case !g.quorate():
		return fault.New(fault.Frozen, "到会 %d 人，法定人数 %d 人，不能表决", len(g.present()), g.quorum())
	default:
		return nil
	}
}

// allVoted tells whether a vote ends by itself.
func (g gathering) allVoted(m *ent.Motion) bool {
	return g.mayDecide(m) == nil && !slices.ContainsFunc(g.present(), func(label string) bool { return voteOf(m, label) == nil })
}

// Figures are what a motion asks for, or what a meeting has adopted so far.
type Figures struct {
	Score    *exact.Points
	Opinion  *term.Opinion
	Amount   *exact.Money
	Priority *int
	LineCuts []form.LineCut
}

// Adopt are the figures of the motions that were carried; of two on the same matter
// the one carried later. The opinion and the money are one matter where they exclude each
// other.
func Adopt(motions []*ent.Motion) Figures {
	f := Figures{LineCuts: []form.LineCut{}}
	for _, m := range carried(motions) {
		switch m.Kind {
		case term.MoveScore:
			f.Score = m.Score
		case term.MoveOpinion:
			f.Opinion = m.Opinion
			if *m.Opinion != term.AgreeCut {
				f.Amount, f.LineCuts = nil, []form.LineCut{}
			}
		case term.MoveAmount:
			f.Amount, f.Opinion = m.Amount, nil
		case term.MovePriority:
			f.Priority = m.Priority
		case term.MoveLineCut:
			f.Opinion = nil
			f.LineCuts = slices.DeleteFunc(f.LineCuts, func(c form.LineCut) bool {
				return c.Line == m.LineCut.Line && c.Reason == m.LineCut.Reason
			})
			f.LineCuts = append(f.LineCuts, *m.LineCut)
		}
	}
	return f
}

// carried are the motions that were carried, in the order in which they were.
func carried(motions []*ent.Motion) []*ent.Motion {
	passed := slices.DeleteFunc(slices.Clone(motions), func(m *ent.Motion) bool { return m.Status != term.Carried })
	slices.SortStableFunc(passed, func(a, b *ent.Motion) int {
		if a.DecidedAt == nil || b.DecidedAt == nil {
			return 0
		}
		return a.DecidedAt.Compare(*b.DecidedAt)
	})
	return passed
}

// completed adds what follows from the figures: the amount from the cuts by line, and
// the opinion from the amount.
func (f Figures) completed(declared exact.Money) Figures {
	if f.Amount == nil && len(f.LineCuts) > 0 {
		amount := declared
		for _, c := range f.LineCuts {
			amount -= c.Cut
		}
		f.Amount = &amount
	}
	if f.Opinion == nil && f.Amount != nil {
		opinion := term.AgreeCut
		switch *f.Amount {
		case declared:
			opinion = term.Agree
		case 0:
			opinion = term.Disagree
		}
		f.Opinion = &opinion
	}
	return f
}

// bind holds a record to what was carried: other figures need another vote. What the
// meeting did not vote on is the leader's to write down.
func (f Figures) bind(record Figures) fault.List {
	var faults fault.List
	off := func(path string, kind term.MotionKind, voted any) {
		faults.Add(fault.New(fault.Frozen, "会议表决通过的%s为 %v，记录应与之一致；要改变须再次动议表决", kind.NameZh(), voted).At(path))
	}
	if differs(f.Score, record.Score) {
		off("score", term.MoveScore, *f.Score)
	}
	if differs(f.Opinion, record.Opinion) {
		off("opinion", term.MoveOpinion, f.Opinion.NameZh())
	}
	if differs(f.Amount, record.Amount) {
		off("amount", term.MoveAmount, *f.Amount)
	}
	if differs(f.Priority, record.Priority) {
		off("priority", term.MovePriority, *f.Priority)
	}
	for _, c := range f.LineCuts {
		if !slices.Contains(record.LineCuts, c) {
			off("lineCuts", term.MoveLineCut, fmt.Sprintf("第 %d 行 %s 万元", c.Line+1, c.Cut))
		}
	}
	return faults
}

// differs tells whether what was voted is recorded otherwise, or not at all.
func differs[T comparable](voted, recorded *T) bool {
	return voted != nil && (recorded == nil || *recorded != *voted)
}

// check judges what is moved: the figure of its kind is given, and can be adopted.
func (in MoveMotion) check(asked Asked, set *standard.Set) fault.List {
	switch in.Kind {
	case term.MoveScore:
		if in.Score == nil {
			return lacks("score", "请填写集体评审得分")
		}
		return checkScore(*in.Score)
	case term.MoveOpinion:
		if in.Opinion == nil {
			return lacks("opinion", "请选择评审结论")
		}
	case term.MoveAmount:
		if in.Amount == nil {
			return lacks("amount", "请填写核定建议金额")
		}
		return checkMoved(*in.Amount, asked.Amount)
	case term.MovePriority:
		return checkPriority(in.Priority, set.ExpertForm)
	case term.MoveLineCut:
		if in.LineCut == nil {
			return lacks("lineCut", "请填写核减明细")
		}
		faults := checkCuts([]form.LineCut{*in.LineCut}, asked, set.Codes.CutReason)
		for i, f := range faults {
			faults[i] = f.At("lineCut%s", f.Path[len("lineCuts[0]"):])
		}
		return faults
	}
	return nil
}

func lacks(path, message string) fault.List {
	return fault.List{fault.New(fault.Required, "%s", message).At(path)}
}

// checkMoved: a panel grants no less than nothing and no more than was asked for.
func checkMoved(amount, declared exact.Money) fault.List {
	switch {
	case amount < 0:
		return fault.List{fault.New(fault.AmountPositive, "核定建议金额不能为负，现为 %s 万元", amount).At("amount")}
	case amount > declared:
		return fault.List{fault.New(fault.ApprovedOver, "核定建议金额 %s 万元超过申报金额 %s 万元", amount, declared).At("amount")}
	default:
		return nil
	}
}

func checkPriority(priority *int, f *standard.ReviewForm) fault.List {
	return SheetContent{Priority: priority, Opinion: new(term.Agree)}.checkChoices(f)
}
