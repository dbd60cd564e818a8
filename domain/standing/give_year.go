package standing

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/notify"
	"hengxiao/domain/workflow"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertmeasure"
	"hengxiao/ent/generated/ent/yearmark"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// GiveYearMark marks an expert's year; Version is the mark's that was seen, 0 where
// there was none.
type GiveYearMark struct {
	ExpertID uuid.UUID
	Year     int
	Version  int
	Items    []*MarkItemInput
	Honours  []string
}

// most honours that a year has, and how long one is.
const (
	mostHonours   = 5
	longestHonour = 60
)

// GiveYear gives or corrects the mark of a year (年度考核). 不合格 pauses the expert by
// rule; a correction that passes lifts that pause. A deviation from the panel is
// judged where its reason stands, on the sheet: it is no ground here.
func GiveYear(ctx context.Context, db *ent.Client, in GiveYearMark) (*ent.YearMark, error) {
	if err := library.Oneself(ctx, in.ExpertID, "考核本人"); err != nil {
		return nil, err
	}
	if in.Year > today(ctx).Year() {
		return nil, fault.New(fault.DateOrder, "%d 年度尚未开始", in.Year).At("year")
	}
	honours, err := trimmed(in.Honours)
	if err != nil {
		return nil, err
	}
	y, err := OfExpert(ctx, db, &in.ExpertID, in.Year)
	if err != nil {
		return nil, err
	}
	if err := y.Markable(); err != nil {
		return nil, err
	}
	proposed := Propose(y.Assessment, *y.Standing.Figures, itemsOf(y.Reviews))
	m, err := weigh(y.Assessment, proposed, in.Items, true)
	if err != nil {
		return nil, err
	}
	_, id, err := assessment(ctx, db)
	if err != nil {
		return nil, err
	}
	given, err := keep(ctx, db, in, y, m, id, honours)
	if err != nil {
		return nil, err
	}
	if err := tell(ctx, db, y.Standing.Expert, notify.News{Kind: "mark.year",
		Detail: fmt.Sprintf("%d 年度考核 %s 分", in.Year, m.total)}); err != nil {
		return nil, err
	}
	return given, follow(ctx, db, y.Standing.Expert.ID, in.Year, m)
}

func trimmed(honours []string) ([]string, error) {
	kept := []string{}
	for i, h := range honours {
		if h = strings.TrimSpace(h); h != "" {
			kept = append(kept, h)
		}
		if form.Length(h) > longestHonour {
			return nil, fault.New(fault.TooShort, "表彰最多 %d 个字", longestHonour).At("honours[%d]", i)
		}
	}
	if len(kept) > mostHonours {
		return nil, fault.New(fault.TooShort, "表彰最多 %d 项", mostHonours).At("honours")
	}
	return kept, nil
}

// keep writes the mark with the figures as they were.
func keep(ctx context.Context, db *ent.Client, in GiveYearMark, y *ExpertYear, m *mark, standardID uuid.UUID, honours []string) (*ent.YearMark, error) {
	e, by := y.Standing.Expert, viewer.FromContext(ctx).Name
	ctx = viewer.System(ctx, "mark a year")
	there := y.Standing.Mark
	switch {
	case there == nil && in.Version == 0:
		return db.YearMark.Create().SetDivision(e.Division).SetExpertID(e.ID).SetYear(in.Year).SetStandardID(standardID).
			SetFigures(*y.Standing.Figures).SetItems(m.items).SetTotal(m.total).SetStanding(m.standing).
			SetHonours(honours).SetGivenBy(by).Save(ctx)
	case there == nil:
		return nil, workflow.Stale()
	}
	given, err := db.YearMark.UpdateOneID(there.ID).Where(yearmark.Version(in.Version)).SetVersion(in.Version + 1).
		SetStandardID(standardID).SetFigures(*y.Standing.Figures).SetItems(m.items).SetTotal(m.total).
		SetStanding(m.standing).SetHonours(honours).SetGivenBy(by).Save(ctx)
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	return given, err
}

// follow takes, or lifts, the pause that 不合格 means.
func follow(ctx context.Context, db *ent.Client, id uuid.UUID, year int, m *mark) error {
	sys := viewer.System(ctx, "what follows from a mark")
	e, err := db.Expert.Query().Where(expert.ID(id)).Only(sys)
	if err != nil {
		return err
	}
	pauses, err := db.ExpertMeasure.Query().
		Where(expertmeasure.ExpertID(id), expertmeasure.RuleEQ(expertmeasure.RuleFAILED), expertmeasure.Year(year)).All(sys)
	if err != nil {
		return err
	}
	standing := func(p *ent.ExpertMeasure) bool { return p.Status == expertmeasure.StatusIN_FORCE }
	answered := func(p *ent.ExpertMeasure) bool { // it stands, is over, or was lifted on appeal
		return p.Status != expertmeasure.StatusLIFTED || p.Appeal == expertmeasure.AppealACCEPTED
	}
	switch at := slices.IndexFunc(pauses, standing); {
	case m.standing == term.Failing && !slices.ContainsFunc(pauses, answered):
		return pause(ctx, db, e, measure{rule: expertmeasure.RuleFAILED, year: &year,
			reason: fmt.Sprintf("%d 年度考核 %s 分，不合格", year, m.total)})
	case m.standing != term.Failing && at >= 0:
		return lift(ctx, db, pauses[at], "年度考核已更正")
	default:
		return nil
	}
}
