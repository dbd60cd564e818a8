package spending_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/spending"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/notice"
	"hengxiao/ent/generated/ent/rollup"
	"hengxiao/ent/generated/ent/rollupchange"
	"hengxiao/ent/generated/ent/selfevaluation"
)

// keptBy keeps the roll-up of these self-evaluations, or of all that a clerk sees.
func keptBy(h *domaintest.H, who domaintest.Persona, ids ...uuid.UUID) (*ent.Rollup, error) {
	year := 2027
	return spending.KeepRolled(h.As(who), h.Client, h.Client.SelfEvaluation.Query().Where(selfevaluation.Year(year)),
		spending.Asked{Year: &year, Chosen: ids}, "道路专项资金")
}

func rolledSeen(r *ent.Rollup) workflow.Seen { return workflow.Seen{ID: r.ID, Version: r.Version} }

func TestARollupIsKeptSignedAndConfirmedAsItWasMade(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		done := handedIn(t, h, approve(t, h, "205101", "道路"))
		r := must(keptBy(h, domaintest.Clerk2))(t)
		if *r.UnitID != h.Units["205101"].ID || *r.Total != exact.MustPoints("95.50") || r.Stage != rollup.StageDRAFT || r.MadeBy == "" {
			t.Errorf("kept: %+v", r)
		}
		if _, err := spending.SubmitRolled(h.As(domaintest.Clerk2), h.Client, rolledSeen(r)); code(err) != fault.Required {
			t.Errorf("handed in without a word: %v", err)
		}
		r = must(spending.SaveRolled(h.As(domaintest.Clerk2), h.Client, spending.SaveRollup{ID: r.ID, Version: r.Version,
			NameZh: r.NameZh, Completion: "全年改造道路三十八公里，单价控制在目标以内，居民反映良好。"}))(t)
		r = must(spending.SubmitRolled(h.As(domaintest.Clerk2), h.Client, rolledSeen(r)))(t)
		if len(r.Hash) != 64 {
			t.Errorf("submitted with the hash %q", r.Hash)
		}
		r = must(spending.SignRolled(h.As(domaintest.Head2), h.Client, rolledSeen(r)))(t)

		// The department lowers nothing; the section takes points off, so the roll-up is made anew.
		done = must(spending.ApproveSelf(h.As(domaintest.Dept), h.Client, spending.CheckSelfEvaluation{ID: done.ID, Version: done.Version}))(t)
		r = must(spending.ApproveRolled(h.As(domaintest.Dept), h.Client, rolledSeen(r)))(t)
		if _, err := spending.ConfirmRolled(h.As(domaintest.Section), h.Client, rolledSeen(r)); code(err) != fault.Frozen {
			t.Errorf("confirmed before its project: %v", err)
		}
		lower, why := exact.MustPoints("24.00"), "实测三十公里，其余未验收"
		must(spending.ConfirmSelf(h.As(domaintest.Section), h.Client, spending.CheckSelfEvaluation{ID: done.ID, Version: done.Version,
			Recheck: &spending.RecheckInput{Rows: []*spending.RecheckRowInput{nil, {Points: &lower, Reason: &why}}}}))(t)
		if _, err := spending.ConfirmRolled(h.As(domaintest.Section), h.Client, rolledSeen(r)); code(err) != fault.Frozen {
			t.Errorf("confirmed with the points of before: %v", err)
		}
		r = must(spending.ReturnRolled(h.As(domaintest.Section), h.Client, workflow.SeenWithReason{ID: r.ID, Version: r.Version, Reason: "复核后得分有变，请重新汇总"}))(t)
		todos := must(desk.Todos(h.As(domaintest.Clerk2), h.Client))(t)
		if len(todos) != 1 || todos[0].Kind != "ROLLUP_FILL" || *todos[0].RollupID != r.ID || todos[0].Note == nil || r.DueAt == nil {
			t.Errorf("the clerk's desk: %+v", todos)
		}
		r = must(spending.RenewRolled(h.As(domaintest.Clerk2), h.Client, rolledSeen(r)))(t)
		if *r.Figures.Average != exact.MustPoints("81.50") || r.Figures.Confirmed != 1 || r.Stage != rollup.StageRETURNED || r.DueAt == nil {
			t.Errorf("rolled up anew: %s, %d confirmed, %s", r.Figures.Average, r.Figures.Confirmed, r.Stage)
		}
		for _, step := range []struct {
			who  domaintest.Persona
			take func(*ent.Rollup) (*ent.Rollup, error)
		}{
			{domaintest.Clerk2, func(r *ent.Rollup) (*ent.Rollup, error) {
				return spending.SubmitRolled(h.As(domaintest.Clerk2), h.Client, rolledSeen(r))
			}},
			{domaintest.Head2, func(r *ent.Rollup) (*ent.Rollup, error) {
				return spending.SignRolled(h.As(domaintest.Head2), h.Client, rolledSeen(r))
			}},
			{domaintest.Dept, func(r *ent.Rollup) (*ent.Rollup, error) {
				return spending.ApproveRolled(h.As(domaintest.Dept), h.Client, rolledSeen(r))
			}},
			{domaintest.Section, func(r *ent.Rollup) (*ent.Rollup, error) {
				return spending.ConfirmRolled(h.As(domaintest.Section), h.Client, rolledSeen(r))
			}},
		} {
			r = must(step.take(r))(t)
		}
		steps := must(h.Client.RollupChange.Query().Where(rollupchange.RollupID(r.ID)).Order(rollupchange.ByID()).
			Select(rollupchange.FieldAction).Strings(h.As(domaintest.Head2)))(t)
		want := []string{"rollup.submit", "rollup.unitApprove", "rollup.deptApprove", "rollup.sectionReturn", "rollup.renew",
			"rollup.submit", "rollup.unitApprove", "rollup.deptApprove", "rollup.confirm"}
		if diff := cmp.Diff(want, steps); diff != "" || r.ConfirmedAt == nil || r.Revision != 2 {
			t.Errorf("history (-want +got):\n%s", diff)
		}
	})
}

func TestARollupIsOfTheUnitWhoseProjectsTheyAre(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		school := handedIn(t, h, approve(t, h, "205101", "道路"))
		if r := must(keptBy(h, domaintest.Clerk, school.ID))(t); *r.UnitID != h.Units["205001"].ID {
			t.Errorf("the department's clerk keeps it for %s", r.UnitName)
		}
		for who, want := range map[domaintest.Persona]string{domaintest.ClerkCity: fault.NotFound, domaintest.Office: fault.NotFound} {
			if _, err := keptBy(h, who, school.ID); code(err) != want {
				t.Errorf("%s keeps it: %v", who, err)
			}
		}
		if _, err := keptBy(h, domaintest.ClerkCity); code(err) != fault.NotFound {
			t.Errorf("of nothing handed in: %v", err)
		}
		own := must(keptBy(h, domaintest.Clerk2))(t)
		for who, want := range map[domaintest.Persona]int{
			domaintest.Clerk2: 1, domaintest.Clerk: 2, domaintest.Dept: 2, domaintest.Section: 2, domaintest.Office: 2, domaintest.Auditor: 2,
			domaintest.ClerkCity: 0, domaintest.Expert1: 0, domaintest.ClerkOther: 0,
		} {
			if got := must(h.Client.Rollup.Query().Count(h.As(who)))(t); got != want {
				t.Errorf("%s sees %d; want %d", who, got, want)
			}
		}
		if _, err := spending.WithdrawRolled(h.As(domaintest.Clerk), h.Client, workflow.SeenWithReason{ID: own.ID, Version: own.Version, Reason: "不再需要汇总"}); code(err) != fault.NotFound {
			t.Errorf("another unit's clerk withdraws it: %v", err)
		}
		gone := must(spending.WithdrawRolled(h.As(domaintest.Clerk2), h.Client, workflow.SeenWithReason{ID: own.ID, Version: own.Version, Reason: "不再需要汇总"}))(t)
		if gone.Stage != rollup.StageWITHDRAWN || len(must(desk.Todos(h.As(domaintest.Clerk2), h.Client))(t)) != 0 {
			t.Errorf("withdrawn: %s", gone.Stage)
		}
	})
}

func TestTheOfficeKeepsWhatIsOfSeveralDepartments(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		school := handedIn(t, h, approve(t, h, "205101", "道路"))
		city := handedInBy(t, h, approve(t, h, "212001", "绿道"), domaintest.ClerkCity, domaintest.HeadCity)
		if _, err := keptBy(h, domaintest.Office, city.ID); code(err) != fault.NotFound {
			t.Errorf("of one department: %v", err)
		}
		r := must(keptBy(h, domaintest.Office, school.ID, city.ID))(t)
		if r.UnitID != nil || r.SectionID != nil || r.UnitName == "" || len(r.Figures.Projects) != 2 {
			t.Errorf("kept for %q, of %d projects", r.UnitName, len(r.Figures.Projects))
		}
		for who, want := range map[domaintest.Persona]int{
			domaintest.Office2: 1, domaintest.Budget: 1, domaintest.Leader: 1, domaintest.Auditor: 1,
			domaintest.Clerk: 0, domaintest.Dept: 0, domaintest.Section: 0, domaintest.ClerkCity: 0, domaintest.ClerkOther: 0,
		} {
			if got := must(h.Client.Rollup.Query().Count(h.As(who)))(t); got != want {
				t.Errorf("%s sees %d; want %d", who, got, want)
			}
		}
		text := func(who domaintest.Persona) (*ent.Rollup, error) {
			return spending.SaveRolled(h.As(who), h.Client, spending.SaveRollup{ID: r.ID, Version: r.Version, NameZh: r.NameZh,
				Completion: "道路和绿道全年改造七十六公里，单价控制在目标以内，居民反映良好。"})
		}
		if _, err := text(domaintest.Clerk); code(err) != fault.NotFound {
			t.Errorf("a clerk types in it: %v", err)
		}
		r = must(text(domaintest.Office))(t)
		r = must(spending.SubmitRolled(h.As(domaintest.Office), h.Client, rolledSeen(r)))(t)
		for who, want := range map[domaintest.Persona]int{domaintest.Office: 0, domaintest.Office2: 1, domaintest.Section: 0} {
			waiting := 0
			for _, todo := range must(desk.Todos(h.As(who), h.Client))(t) {
				if todo.Kind == "ROLLUP_CONFIRM" && *todo.RollupID == r.ID {
					waiting++
				}
			}
			if waiting != want {
				t.Errorf("%s confirms %d; want %d", who, waiting, want)
			}
		}
		if told := must(h.Client.Notice.Query().Where(notice.Kind("rollup.submit")).Count(h.As(domaintest.Office2)))(t); told != 1 {
			t.Errorf("the second person is told %d times", told)
		}
		confirm := func(who domaintest.Persona) (*ent.Rollup, error) {
			return spending.ConfirmRolled(h.As(who), h.Client, rolledSeen(r))
		}
		if _, err := confirm(domaintest.Office2); code(err) != fault.Frozen {
			t.Errorf("confirmed before its projects: %v", err)
		}
		school = must(spending.ApproveSelf(h.As(domaintest.Dept), h.Client, spending.CheckSelfEvaluation{ID: school.ID, Version: school.Version}))(t)
		must(spending.ConfirmSelf(h.As(domaintest.Section), h.Client, spending.CheckSelfEvaluation{ID: school.ID, Version: school.Version}))(t)
		must(spending.ConfirmSelf(h.As(domaintest.SectionCity), h.Client, spending.CheckSelfEvaluation{ID: city.ID, Version: city.Version}))(t)
		if _, err := confirm(domaintest.Office); code(err) != fault.Forbidden {
			t.Errorf("confirmed by who submitted it: %v", err)
		}
		r = must(spending.ReturnRolled(h.As(domaintest.Office2), h.Client, workflow.SeenWithReason{ID: r.ID, Version: r.Version, Reason: "自评已确认，请重新汇总"}))(t)
		r = must(spending.RenewRolled(h.As(domaintest.Office2), h.Client, rolledSeen(r)))(t)
		r = must(spending.SubmitRolled(h.As(domaintest.Office2), h.Client, rolledSeen(r)))(t)
		if r = must(confirm(domaintest.Office))(t); r.ConfirmedAt == nil || r.Revision != 2 || r.Figures.Confirmed != 2 {
			t.Errorf("confirmed: %s, %d times submitted, %d confirmed", r.Stage, r.Revision, r.Figures.Confirmed)
		}
	})
}
