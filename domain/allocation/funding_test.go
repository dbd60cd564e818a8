package allocation_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/allocation"
	"hengxiao/domain/batch"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/fundingmark"
	"hengxiao/ent/term"
)

// concluded writes a project as its review would have left it; no score for one that
// no experts judged.
func concluded(t *testing.T, h *domaintest.H, unit, code string, priority int, score, amount string) *ent.Declaration {
	t.Helper()
	ctx, u, money := h.Machine(), h.Units[unit], exact.MustMoney(amount)
	project, err := h.Client.Project.Create().SetCode(code).SetNameZh("项目" + code).SetUnit(u).SetSectionID(u.SectionID).Save(ctx)
	if err != nil {
		t.Fatal(err)
	}
	create := h.Client.Declaration.Create().SetProject(project).SetBatch(h.Batch).SetUnit(u).SetSectionID(u.SectionID).
		SetBudgetYear(2027).SetCode(code).SetNameZh("项目" + code).SetForm(form.Declaration{}).SetAmount(money).
		SetStage("REVIEW_CLOSED").SetStageSince(clock.Now(ctx)).SetReviewedAmount(money)
	if score != "" {
		create.SetScore(exact.MustPoints(score)).SetPriority(priority).SetOpinion(term.Agree)
	}
	d, err := create.Save(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// five stand in two sections; the last was judged by no experts.
func five(t *testing.T, h *domaintest.H) map[string]*ent.Declaration {
	return map[string]*ent.Declaration{
		"A": concluded(t, h, "205001", "A", 1, "90", "60"),
		"B": concluded(t, h, "205001", "B", 1, "85", "50"),
		"C": concluded(t, h, "212001", "C", 1, "80", "50"),
		"D": concluded(t, h, "212001", "D", 2, "95", "30"),
		"E": concluded(t, h, "205001", "E", 0, "", "10"),
	}
}

// inTx runs a verb as somebody, and tells the codes and paths of its faults.
func inTx(t *testing.T, h *domaintest.H, who domaintest.Persona, verb func(context.Context, *ent.Client) error) (told []string) {
	t.Helper()
	err := h.Store.InTx(h.As(who), func(ctx context.Context) error { return verb(ctx, ent.FromContext(ctx)) })
	faults, known := fault.Of(err)
	if err != nil && !known {
		t.Fatal(err)
	}
	for _, f := range faults {
		told = append(told, string(f.Code)+" "+f.Path)
	}
	return told
}

func limited(t *testing.T, h *domaintest.H, version int, ceiling string, sections ...batch.SectionCeilingInput) []string {
	return inTx(t, h, domaintest.Office, func(ctx context.Context, db *ent.Client) error {
		_, err := batch.Limit(ctx, db, batch.SetCeilings{BatchID: h.Batch.ID, Version: version, Ceiling: exact.MustMoney(ceiling), Sections: sections})
		return err
	})
}

func marked(t *testing.T, h *domaintest.H, who domaintest.Persona, in allocation.MarkFunding) []string {
	return inTx(t, h, who, func(ctx context.Context, db *ent.Client) error {
		_, err := allocation.Mark(ctx, db, in)
		return err
	})
}

// plan reads a plan as code: planned, and what the viewer may read of the whole.
func plan(t *testing.T, h *domaintest.H, who domaintest.Persona, ceiling string) (*allocation.Funding, map[string]string) {
	t.Helper()
	var tried *exact.Money
	if ceiling != "" {
		money := exact.MustMoney(ceiling)
		tried = &money
	}
	f, err := allocation.Fund(h.As(who), h.Client, h.Batch.ID, tried, nil)
	if err != nil {
		t.Fatal(err)
	}
	planned := map[string]string{}
	for _, l := range shown(t, f, nil, nil).Rows {
		planned[l.Code] = l.Planned.String()
	}
	return f, planned
}

// shown are the lines of a plan that are shown alone.
func shown(t *testing.T, f *allocation.Funding, show *allocation.FundingShow, of *allocation.FundingFilter) *allocation.FundingLines {
	t.Helper()
	lines, err := f.Lines(t.Context(), show, nil, of, 50, 0)
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

func TestABatchIsSharedOutUnderItsCeiling(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		five(t, h)
		if told := limited(t, h, h.Batch.Version, "120"); told != nil {
			t.Fatal(told)
		}
		f, planned := plan(t, h, domaintest.Office, "")
		want := map[string]string{"A": "60", "B": "50", "C": "0", "D": "0", "E": "10"}
		if d := cmp.Diff(want, planned); d != "" {
			t.Error(d)
		}
		if f.Whole.Used.String() != "120" || f.Left().String() != "0" || f.Whole.First != 1 || f.Whole.Reserve != 2 {
			t.Errorf("used %s, left %s, first %d, reserve %d", f.Whole.Used, f.Left(), f.Whole.First, f.Whole.Reserve)
		}
		// With 10 less B falls out and D comes in.
		f, planned = plan(t, h, domaintest.Leader, "110")
		want = map[string]string{"A": "60", "B": "0", "C": "0", "D": "30", "E": "10"}
		if d := cmp.Diff(want, planned); d != "" {
			t.Error(d)
		}
		moved, better := allocation.ShowMoved, allocation.ShowBetter
		if got := shown(t, f, &moved, nil).Total; got != 2 {
			t.Errorf("%d lines moved", got)
		}
		if c := f.Classes[0]; c.Proposed.Points.String() != "90.00" || c.Best.Points.String() != "165.00" || !c.Proven() {
			t.Errorf("first class: %+v", c)
		}
		if got := shown(t, f, &better, nil).Total; got != 4 {
			t.Errorf("%d lines better", got)
		}
	})
}

// What moves is told against the batch's own ceiling and switch, and nothing is where it has no ceiling.
func TestATrialTellsWhatMoves(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		five(t, h)
		moved := func(ceiling string, strict bool) (codes []string) {
			money, show := exact.MustMoney(ceiling), allocation.ShowMoved
			f, err := allocation.Fund(h.As(domaintest.Office), h.Client, h.Batch.ID, &money, &strict)
			if err != nil {
				t.Fatal(err)
			}
			for _, l := range shown(t, f, &show, nil).Rows {
				codes = append(codes, l.Code)
			}
			return codes
		}
		b, err := h.Client.Batch.UpdateOneID(h.Batch.ID).ClearCeiling().Save(h.Machine())
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff([]string(nil), moved("150", false)); d != "" {
			t.Error("without a ceiling of its own", d)
		}
		if told := limited(t, h, b.Version, "150"); told != nil {
			t.Fatal(told)
		}
		// 150: E 10, A 60, B 50; C with 50 does not fit, D with 30 does, unless the first that does not stops all.
		if d := cmp.Diff([]string{"D"}, moved("150", true)); d != "" {
			t.Error("the switch alone", d)
		}
		if d := cmp.Diff([]string(nil), moved("150", false)); d != "" {
			t.Error("as it is", d)
		}
	})
}

// Who sees a part reads the whole batch's ranking of that part, and nothing of the rest.
func TestWhoSeesAPartReadsNothingOfTheWhole(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		five(t, h)
		if told := limited(t, h, h.Batch.Version, "120"); told != nil {
			t.Fatal(told)
		}
		f, planned := plan(t, h, domaintest.SectionCity, "")
		if d := cmp.Diff(map[string]string{"C": "0", "D": "0"}, planned); d != "" {
			t.Error(d)
		}
		if f.Whole != nil || f.Left() != nil || len(f.Classes) != 0 || len(f.Sections) != 1 {
			t.Errorf("reads the whole: %+v", f)
		}
	})
}

func TestPeopleDepartWithAReason(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		all := five(t, h)
		if told := limited(t, h, h.Batch.Version, "120"); told != nil {
			t.Fatal(told)
		}
		basis, group := "区人大决议，法定支出", "智慧校园"
		steps := []struct {
			name string
			who  domaintest.Persona
			in   allocation.MarkFunding
			told []string
			want map[string]string
		}{
			{"all faults at once", domaintest.Office, allocation.MarkFunding{DeclarationID: all["C"].ID, Standing: fundingmark.StandingMUST_FUND,
				Levels: []exact.Money{exact.MustMoney("50"), 0}, Decision: &allocation.FundingDecision{Amount: exact.MustMoney("51"), Reason: "要"}},
				[]string{"E_REQUIRED basis", "E_NUMBER levels[0]", "E_AMOUNT_POSITIVE levels[1]", "E_TOO_SHORT decision.reason", "E_APPROVED_GT_DECLARED decision.amount"}, nil},
			{"a legal duty comes first", domaintest.Office, allocation.MarkFunding{DeclarationID: all["C"].ID, Standing: fundingmark.StandingMUST_FUND, Basis: &basis},
				nil, map[string]string{"A": "60", "B": "0", "C": "50", "D": "0", "E": "10"}},
			{"a version seen before", domaintest.Office, allocation.MarkFunding{DeclarationID: all["C"].ID, Standing: fundingmark.StandingRANKED}, []string{"E_VERSION_CONFLICT version"}, nil},
			{"taken back", domaintest.Office, allocation.MarkFunding{DeclarationID: all["C"].ID, Version: 1, Standing: fundingmark.StandingRANKED},
				nil, map[string]string{"A": "60", "B": "50", "C": "0", "D": "0", "E": "10"}},
			{"put on the reserve list", domaintest.Office, allocation.MarkFunding{DeclarationID: all["A"].ID, Standing: fundingmark.StandingRANKED,
				Decision: &allocation.FundingDecision{Reason: "前期工作不足，下半年再安排"}},
				nil, map[string]string{"A": "0", "B": "50", "C": "50", "D": "0", "E": "10"}},
			{"with a level", domaintest.Office, allocation.MarkFunding{DeclarationID: all["D"].ID, Standing: fundingmark.StandingRANKED, Levels: []exact.Money{exact.MustMoney("10")}},
				nil, map[string]string{"A": "0", "B": "50", "C": "50", "D": "10", "E": "10"}},
			{"of a group", domaintest.Office, allocation.MarkFunding{DeclarationID: all["B"].ID, Standing: fundingmark.StandingRANKED, Group: &group}, nil, nil},
			{"only one", domaintest.Office, allocation.MarkFunding{DeclarationID: all["C"].ID, Version: 2, Standing: fundingmark.StandingRANKED, Group: &group},
				nil, map[string]string{"A": "0", "B": "50", "C": "0", "D": "30", "E": "10"}},
			{"a duty in the group", domaintest.Office, allocation.MarkFunding{DeclarationID: all["B"].ID, Version: 1, Standing: fundingmark.StandingMUST_FUND, Basis: &basis, Group: &group},
				nil, map[string]string{"A": "0", "B": "50", "C": "0", "D": "30", "E": "10"}},
			{"beside it nobody decides for another", domaintest.Office, allocation.MarkFunding{DeclarationID: all["C"].ID, Version: 3, Standing: fundingmark.StandingRANKED, Group: &group,
				Decision: &allocation.FundingDecision{Amount: exact.MustMoney("20"), Reason: "先建设一期，满足基本需要"}}, []string{"E_FROZEN group"}, nil},
		}
		for _, step := range steps {
			told := marked(t, h, step.who, step.in)
			if d := cmp.Diff(step.told, told); d != "" {
				t.Errorf("%s: %s", step.name, d)
			}
			if step.want == nil {
				continue
			}
			if _, planned := plan(t, h, domaintest.Office, ""); cmp.Diff(step.want, planned) != "" {
				t.Errorf("%s: %s", step.name, cmp.Diff(step.want, planned))
			}
		}
	})
}

func TestSectionsHaveCeilings(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		five(t, h)
		edu, city := h.Sections["KS_EDU"].Code, h.Sections["KS_CITY"].Code
		in := func(code, ceiling string) batch.SectionCeilingInput {
			return batch.SectionCeilingInput{SectionCode: code, Ceiling: exact.MustMoney(ceiling)}
		}
		if d := cmp.Diff([]string{"E_DUP_INDICATOR sections[1].sectionCode", "E_NOT_FOUND sections[2].sectionCode"},
			limited(t, h, h.Batch.Version, "120", in(edu, "1"), in(edu, "1"), in("KS_NONE", "1"))); d != "" {
			t.Error(d)
		}
		if d := cmp.Diff([]string{"E_FUND_SUM sections"}, limited(t, h, h.Batch.Version, "120", in(edu, "70"), in(city, "51"))); d != "" {
			t.Error(d)
		}
		if told := limited(t, h, h.Batch.Version, "120", in(edu, "70"), in(city, "50")); told != nil {
			t.Fatal(told)
		}
		f, planned := plan(t, h, domaintest.Office, "")
		if d := cmp.Diff(map[string]string{"A": "60", "B": "0", "C": "50", "D": "0", "E": "10"}, planned); d != "" {
			t.Error(d)
		}
		if len(f.Sections) != 2 || f.Sections[0].Left.String() != "0" || f.Sections[1].Left.String() != "0" {
			t.Errorf("sections: %+v", f.Sections)
		}
		if told := limited(t, h, h.Batch.Version+1, "120"); told != nil {
			t.Fatal(told)
		}
		if f, _ = plan(t, h, domaintest.Office, ""); f.Sections[0].Ceiling != nil {
			t.Error("a ceiling that is not named stays")
		}
	})
}
