package calibration_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/uuid"

	"hengxiao/domain/calibration"
	"hengxiao/domain/domaintest"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/rolegrant"
	"hengxiao/ent/term"
)

// given is what one expert gave.
type given struct {
	who   domaintest.Persona
	total string
}

const opinionText = "项目依据充分，方案可行，绩效目标合理，单价有据可查，建议按程序安排预算资金。"

// district is a batch whose reviews are rows, one after another.
type district struct {
	*domaintest.H
	t *testing.T
	n int
}

// reviewed adds a project of a unit with a round in a status, its sheets locked or
// still being filled in.
func (d *district) reviewed(unit string, status reviewround.Status, sheets ...given) *ent.Declaration {
	d.t.Helper()
	d.n++
	ctx, db, u := d.Machine(), d.Client, d.Units[unit]
	code := fmt.Sprintf("2027-%s-%03d", unit, d.n)
	p := must(db.Project.Create().SetCode(code).SetNameZh("项目" + code).SetUnitID(u.ID).SetSectionID(u.SectionID).Save(ctx))(d.t)
	stage := declaration.StageREVIEW_CLOSED
	if status != reviewround.StatusCLOSED {
		stage = declaration.StageINDIVIDUAL_REVIEW
	}
	declared, granted := exact.MustMoney("100"), exact.MustMoney("90")
	row := must(db.Declaration.Create().SetProjectID(p.ID).SetBatchID(d.Batch.ID).SetUnitID(u.ID).SetSectionID(u.SectionID).
		SetBudgetYear(2027).SetCode(code).SetNameZh(p.NameZh).SetStage(stage).SetStageSince(d.Clock.Now()).
		SetReviewRound(1).SetAmount(declared).SetReviewedAmount(granted).SetForm(form.Declaration{}).Save(ctx))(d.t)
	round := must(db.ReviewRound.Create().SetDeclarationID(row.ID).SetNo(1).SetRevision(1).SetStatus(status).
		SetSheetCount(len(sheets)).SetCv("0.0100").SetRange("3.00").SetSd("1.00").Save(ctx))(d.t)
	locked := expertsheet.StatusLOCKED
	if status == reviewround.StatusINDIVIDUAL {
		locked = expertsheet.StatusSUBMITTED
	}
	for i, s := range sheets {
		must(db.ExpertSheet.Create().SetDeclarationID(row.ID).SetRoundID(round.ID).SetExpertID(d.Experts[s.who].ID).
			SetLabel(fmt.Sprintf("专家%d", i+1)).SetStatus(locked).SetProjectName(p.NameZh).SetUnitName(u.NameZh).
			SetDeclaredAmount(declared).SetSuggestedAmount(exact.MustMoney("95")).SetTotal(exact.MustPoints(s.total)).
			SetPriority(1).SetOpinion(term.AgreeCut).SetText(opinionText).SetSubmittedAt(d.Clock.Now()).Save(ctx))(d.t)
	}
	return row
}

// panelOf are three experts' totals for one project.
func panelOf(totals string) []given {
	who := []domaintest.Persona{domaintest.Expert1, domaintest.Expert2, domaintest.Expert3}
	var sheets []given
	for i, total := range strings.Fields(totals) {
		sheets = append(sheets, given{who[i], total})
	}
	return sheets
}

// each runs a test on three projects that one panel has reviewed.
func each(t *testing.T, test func(*testing.T, *district)) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := &district{H: h, t: t}
		for _, totals := range []string{"90 80 70", "85 78 69", "95 84 73"} {
			d.reviewed("205101", reviewround.StatusCLOSED, panelOf(totals)...)
		}
		test(t, d)
	})
}

func (d *district) quality(who domaintest.Persona) *calibration.ReviewQuality {
	d.t.Helper()
	return must(calibration.Quality(d.As(who), d.Client, d.Batch.ID))(d.t)
}

func must[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// portfolio weighs the batch as a leader who is in charge of one section only.
func (d *district) portfolio(section string) *calibration.ReviewQuality {
	d.t.Helper()
	err := d.Client.RoleGrant.Update().Where(rolegrant.UserID(d.Users[domaintest.Leader].ID)).
		SetPortfolio([]uuid.UUID{d.Sections[section].ID}).Exec(d.Machine())
	if err != nil {
		d.t.Fatal(err)
	}
	return d.quality(domaintest.Leader)
}
