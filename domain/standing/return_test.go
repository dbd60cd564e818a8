package standing_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/desk"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/secret"
	"hengxiao/domain/standing"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertmeasure"
)

// Leaving the library and coming back is no way out of a pause.
func TestWhoComesBackDuringAPauseComesBackPaused(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		d.closed(domaintest.Expert1, domaintest.Expert2, domaintest.Expert3)
		back := func(who domaintest.Persona) {
			t.Helper()
			e := d.expert(who)
			d.Client.Expert.UpdateOne(e).SetSectionID(d.Units["205101"].SectionID).SetBirthYear(1970).SetTitleLevel(expert.TitleLevelSENIOR).ExecX(d.Machine())
			do(d, who, library.Leave, workflow.SeenWithReason{ID: e.ID, Version: e.Version, Reason: "暂时到外地工作"})
			do(d, who, library.Reapplied, workflow.Seen{ID: e.ID, Version: d.expert(who).Version})
			do(d, domaintest.Section, library.Check, workflow.SeenWithReason{ID: e.ID, Version: d.expert(who).Version, Reason: "情况属实"})
			do(d, domaintest.Office, library.Admit, library.AdmitExpert{ID: e.ID, Version: d.expert(who).Version})
		}
		stands := func(who domaintest.Persona, status expert.Status, until *clock.Date) {
			t.Helper()
			if e := d.expert(who); e.Status != status || !cmp.Equal(e.PausedUntil, until) {
				t.Errorf("%s is %s until %v", who, e.Status, e.PausedUntil)
			}
		}
		d.failing(0)
		last := clock.Date("2027-07-31")
		back(domaintest.Expert1)
		stands(domaintest.Expert1, expert.StatusPAUSED, &last)
		if told := d.told(domaintest.Expert1, "expert.admitExpert"); len(told) != 1 || !strings.Contains(told[0], "暂停至 2027-07-31") {
			t.Errorf("the expert is told %v", told)
		}
		shut(t, must(desk.OfExpert(d.As(domaintest.Office), d.Client, d.expert(domaintest.Expert1)))(t), "resumeExpert")
		d.Clock.Set(last.End())
		d.enforce()
		stands(domaintest.Expert1, expert.StatusACTIVE, nil)

		e := d.expert(domaintest.Expert2) // the office's own pause ends with the service
		until := clock.Date("2027-12-31")
		do(d, domaintest.Office, library.Pause, library.PauseExpert{ID: e.ID, Version: e.Version, Reason: "本人希望休息一段时间", Until: &until})
		back(domaintest.Expert2)
		stands(domaintest.Expert2, expert.StatusACTIVE, nil)
	})
}

// Nor is it one to have the entry erased and to be recommended anew.
func TestAnErasedEntryKeepsItsPersonOutWhileAPauseLasts(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		box := must(secret.NewBox([]secret.Seed{secret.NewSeed()}))(t)
		entries := library.New(box)
		number, phone, section, level, born := "440524196003150010", "13812345678", "KS_EDU", expert.TitleLevelSENIOR, 1960
		in := library.ExpertInput{NameZh: "孟示鸟", BirthYear: &born, IDNumber: &number, Phone: &phone, EmployerZh: "某教科研究院",
			EmployerKind: "PUBLIC", TitleZh: "研究员", TitleLevel: &level, Fields: []string{"EDU"}, SectionCode: &section, Consent: true}
		enter := func() *ent.Expert {
			e := do(d, domaintest.Head, entries.Recommend, in)
			return do(d, domaintest.Section, library.Check, workflow.SeenWithReason{ID: e.ID, Version: e.Version, Reason: "情况属实"})
		}
		admit := func(e *ent.Expert) (*ent.Expert, error) {
			return try(d, d.As(domaintest.Office), library.Admit, library.AdmitExpert{ID: e.ID, Version: e.Version})
		}
		first := must(admit(enter()))(t)
		last := clock.Date("2027-07-31")
		d.Client.ExpertMeasure.Create().SetExpertID(first.ID).SetKind(expertmeasure.KindPAUSE).SetRule(expertmeasure.RuleFAILED).
			SetReason("年度考核不合格").SetBegins("2026-08-01").SetEnds(last).SetTakenByName("系统").ExecX(d.Machine())
		left := do(d, domaintest.Office, library.Leave, workflow.SeenWithReason{ID: first.ID, Version: first.Version, Reason: "已到外地工作"})
		do(d, domaintest.Office, library.Erase, workflow.SeenWithReason{ID: first.ID, Version: left.Version, Reason: "本人申请注销"})

		second := enter()
		_, err := admit(second)
		refuses(t, err, fault.DupIndicator, "")
		d.Clock.Set(last.End())
		d.enforce()
		if now := d.Client.Expert.GetX(d.Machine(), first.ID); now.IDTag != nil {
			t.Error("the digest outlasts what it was kept for")
		}
		if e := must(admit(second))(t); e.Status != expert.StatusACTIVE {
			t.Errorf("the new entry is %s", e.Status)
		}
	})
}

func TestAnAppealFreesWhoCameBackPaused(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		d.closed(domaintest.Expert1, domaintest.Expert2, domaintest.Expert3)
		d.failing(0)
		m, e := d.measures(domaintest.Expert1)[0], d.expert(domaintest.Expert1)
		d.Client.Expert.UpdateOne(e).SetStatus(expert.StatusCHECKED).SetBirthYear(1970).SetTitleLevel(expert.TitleLevelSENIOR).ExecX(d.Machine())
		do(d, domaintest.Office, library.Admit, library.AdmitExpert{ID: e.ID, Version: e.Version})
		if now := d.expert(domaintest.Expert1).Status; now != expert.StatusPAUSED {
			t.Fatalf("the expert is %s", now)
		}
		appealed := do(d, domaintest.Expert1, standing.Appeal, workflow.SeenWithReason{ID: m.ID, Version: m.Version, Reason: "考核的事实与实际不符，请求复核"})
		do(d, domaintest.Leader, standing.Answer, standing.AnswerMeasure{ID: m.ID, Version: appealed.Version, Accept: true, Answer: "经核查属实，撤销处理"})
		if now := d.expert(domaintest.Expert1); now.Status != expert.StatusACTIVE || now.PausedUntil != nil {
			t.Errorf("an appeal that is accepted leaves the expert %s until %v", now.Status, now.PausedUntil)
		}
	})
}
