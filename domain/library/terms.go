package library

import (
	"context"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/notify"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/viewer"
)

// termNotice is how many days before a term ends it is spoken of: time to ask for
// another one and to decide on it, and longer than a panel sits.
const termNotice = 60

// RemindOfTerms tells experts that their term ends, while there is time to ask for
// another one, and the office who they are: each once a term. It is the machine's job,
// over all divisions.
func RemindOfTerms(ctx context.Context, db *ent.Client) error {
	const job = "remind of terms"
	today := clock.DateOf(clock.Now(ctx))
	ending, err := db.Expert.Query().
		Where(expert.StatusEQ(expert.StatusACTIVE), expert.RenewalAskedAtIsNil(), expert.TermEndGTE(today),
			expert.TermEndLTE(today.AddDays(termNotice))).
		Order(expert.ByDivision(), expert.ByTermEnd(), expert.ByCode()).All(viewer.Machine(ctx, "", job))
	if err != nil {
		return err
	}
	for len(ending) > 0 {
		n := 1
		for n < len(ending) && ending[n].Division == ending[0].Division && *ending[n].TermEnd == *ending[0].TermEnd {
			n++
		}
		if err := remindOfTerm(viewer.Machine(ctx, ending[0].Division, job), db, ending[:n]); err != nil {
			return err
		}
		ending = ending[n:]
	}
	return nil
}

// remindOfTerm tells of those of a division whose terms end on the same day.
func remindOfTerm(ctx context.Context, db *ent.Client, ending []*ent.Expert) error {
	until := *ending[0].TermEnd
	codes := make([]string, len(ending))
	for i, e := range ending {
		codes[i] = e.Code
		if e.UserID == nil {
			continue
		}
		news := notify.News{Kind: "expert.termEnds", Detail: fmt.Sprintf("聘期至 %s，如愿继续请申请续聘", until), Dedupe: "term " + string(until)}
		if err := notify.TellOf(ctx, db, []uuid.UUID{*e.UserID}, workflow.Called(e), news); err != nil {
			return err
		}
	}
	office, err := notify.Holders(ctx, db, viewer.PerfOffice, nil)
	if err != nil {
		return err
	}
	return notify.TellOf(ctx, db, office, fmt.Sprintf("%d 位专家", len(ending)), notify.News{Kind: "expert.termEnds",
		Detail: fmt.Sprintf("聘期至 %s：%s", until, strings.Join(codes, "、")), Dedupe: "terms " + string(until)})
}
