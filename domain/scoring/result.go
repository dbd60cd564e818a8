package scoring

import (
	"context"
	"fmt"

	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/term"
)

// result is what a panel concludes on a declaration, by its sheets or by a meeting.
type result struct {
	score    exact.Points
	priority int
	opinion  term.Opinion
	amount   *exact.Money
	cuts     []form.LineCut
	note     string
}

// conclude writes the result on the declaration. A revision grants nothing yet, a
// refusal grants 0.
func (r result) conclude(ctx context.Context, set *standard.Set) func(*ent.DeclarationUpdateOne) {
	switch r.opinion {
	case term.Revise:
		r.amount = nil
	case term.Disagree:
		r.amount = new(exact.Money)
	}
	return func(u *ent.DeclarationUpdateOne) {
		u.SetScore(r.score).SetGrade(grade(r.score, set)).SetPriority(r.priority).SetOpinion(r.opinion).
			SetLineCuts(r.cuts).SetConclusionNote(r.note).SetConcludedAt(clock.Now(ctx))
		put(r.amount, u.SetReviewedAmount, u.ClearReviewedAmount)
	}
}

// Unconclude takes the conclusion off the declaration; the round keeps its own.
func Unconclude(u *ent.DeclarationUpdateOne) *ent.DeclarationUpdateOne {
	return u.ClearOpinion().ClearScore().ClearGrade().ClearPriority().ClearReviewedAmount().
		SetConclusionNote("").ClearLineCuts().ClearConcludedAt()
}

// words are the result in a line.
func (r result) words() string {
	return fmt.Sprintf("评审得分 %s，%s", r.score, r.opinion.NameZh())
}
