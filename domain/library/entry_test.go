package library_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertchange"
	"hengxiao/ent/generated/ent/expertrelation"
)

func TestTheWayIntoTheLibrary(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		e := do(s, domaintest.Head, s.Recommend, typed())
		if e.Code != "E10" || e.Status != expert.StatusAPPLIED || e.RecommendedBy != "佛山市南海区教育局" {
			t.Errorf("recommended: %+v", e)
		}
		sees := func(want ...domaintest.Persona) {
			t.Helper()
			for _, who := range []domaintest.Persona{domaintest.Head, domaintest.Head2, domaintest.Section, domaintest.SectionCity,
				domaintest.Office, domaintest.Leader, domaintest.Auditor, domaintest.Expert1, domaintest.Budget, domaintest.ClerkOther} {
				got, err := s.Client.Expert.Query().Where(expert.ID(e.ID)).Exist(s.As(who))
				if err != nil || got != slices.Contains(want, who) {
					t.Errorf("%s sees the entry at %s: %v, %v", who, s.now(e).Status, got, err)
				}
			}
		}
		sees(domaintest.Head, domaintest.Section, domaintest.Office, domaintest.Leader, domaintest.Auditor)

		_, err := try(s, s.As(domaintest.Office), library.Admit, library.AdmitExpert{ID: e.ID, Version: e.Version})
		is(t, err, fault.Frozen, "")
		_, err = try(s, s.As(domaintest.Office), library.Check, s.because(e, "情况属实"))
		is(t, err, fault.NotFound, "")
		_, err = try(s, s.As(domaintest.Section), library.Check, s.because(e, ""))
		is(t, err, fault.Required, "reason")
		do(s, domaintest.Section, library.Check, s.because(e, "职称证书已核验"))

		login := string(domaintest.Clerk2)
		_, err = try(s, s.As(domaintest.Office), library.Admit, library.AdmitExpert{ID: e.ID, Version: 1, Login: &login})
		is(t, err, fault.Version, "version")
		admin := string(domaintest.Auditor)
		_, err = try(s, s.As(domaintest.Office), library.Admit, library.AdmitExpert{ID: e.ID, Version: s.now(e).Version, Login: &admin})
		is(t, err, fault.Forbidden, "login")
		taken := string(domaintest.Expert1)
		_, err = try(s, s.As(domaintest.Office), library.Admit, library.AdmitExpert{ID: e.ID, Version: s.now(e).Version, Login: &taken})
		is(t, err, fault.DupIndicator, "login")
		admitted := do(s, domaintest.Office, library.Admit, library.AdmitExpert{ID: e.ID, Version: s.now(e).Version, Login: &login})
		if admitted.Status != expert.StatusACTIVE || *admitted.EntryDate != "2026-08-01" || *admitted.TermEnd != "2029-07-31" {
			t.Errorf("admitted: %s from %s to %s", admitted.Status, *admitted.EntryDate, *admitted.TermEnd)
		}
		sees(domaintest.Office, domaintest.Leader, domaintest.Auditor)

		if diff := cmp.Diff([]string{"expert.recommendation"}, s.told(domaintest.Section)); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff([]string{"expert.checkExpert"}, s.told(domaintest.Office)); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff([]string{"expert.admitExpert"}, s.told(domaintest.Clerk2)); diff != "" {
			t.Error(diff)
		}
		history, err := s.Client.ExpertChange.Query().Where(expertchange.ExpertID(e.ID)).Order(expertchange.ByID()).All(s.As(domaintest.Office))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, c := range history {
			got = append(got, c.Action+" "+c.FromStatus+" "+c.ToStatus+" "+c.ActorName)
		}
		want := []string{"recommendation APPLIED APPLIED 何局长", "checkExpert APPLIED CHECKED 郑科员", "admitExpert CHECKED ACTIVE 罗绩效"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	})
}

func TestNobodyAdmitsWhomHeEntered(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		e := do(s, domaintest.Office, s.Recommend, typed())
		do(s, domaintest.Section, library.Check, s.because(e, "情况属实"))
		_, err := try(s, s.As(domaintest.Office), library.Admit, library.AdmitExpert{ID: e.ID, Version: s.now(e).Version})
		is(t, err, fault.Forbidden, "")
		do(s, domaintest.Office2, library.Admit, library.AdmitExpert{ID: e.ID, Version: s.now(e).Version})
	})
}

func TestAPersonHasOneEntry(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		do(s, domaintest.Clerk2, s.Apply, typed())
		_, err := try(s, s.As(domaintest.Clerk2), s.Apply, typed())
		is(t, err, fault.Frozen, "")
		_, err = try(s, s.As(domaintest.Office), s.Recommend, typed())
		is(t, err, fault.DupIndicator, "idNumber")
	})
}

func TestAllThatIsWrongWithAnEntryIsSaidTogether(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		in := typed()
		*in.IDNumber, *in.Phone, *in.Email, *in.BankAccount = "440524196003150011", "电话", "canary", "12"
		in.NameZh, in.EmployerKind, in.Fields, in.Consent = " ", "MAGIC", []string{"EDU", "MAGIC"}, false
		level, years, born := expert.TitleLevelINTERMEDIATE, 7, 1955
		in.TitleLevel, in.YearsOfWork, in.BirthYear = &level, &years, &born
		in.ConflictUnits = []string{"205001", "999"}
		_, err := try(s, s.As(domaintest.Head), s.Recommend, in)
		for path, code := range map[string]fault.Code{"idNumber": fault.Number, "phone": fault.Number, "email": fault.Number,
			"bankAccount": fault.Number, "nameZh": fault.Required, "employerKind": fault.NotFound, "fields[1]": fault.NotFound,
			"consent": fault.Required, "titleLevel": fault.Required, "birthYear": fault.Number, "conflictUnits[1]": fault.NotFound} {
			is(t, err, code, path)
		}
		in = typed()
		sex, born := expert.SexFEMALE, 1961
		in.Sex, in.BirthYear, in.SectionCode, in.EmployerKind = &sex, &born, nil, ""
		_, err = try(s, s.As(domaintest.Head), s.Recommend, in)
		for path, code := range map[string]fault.Code{"sex": fault.NotFound, "birthYear": fault.Number, "sectionCode": fault.Required, "employerKind": fault.Required} {
			is(t, err, code, path)
		}
		if n := s.Client.Expert.Query().CountX(s.Machine()); n != 9 {
			t.Errorf("%d entries after refusals", n)
		}
	})
}

func TestStepsOfAnExpert(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		e := s.admitted(domaintest.Clerk2)
		status := func(want expert.Status) {
			t.Helper()
			if got := s.now(e).Status; got != want {
				t.Errorf("stands at %s; want %s", got, want)
			}
		}
		_, err := try(s, s.As(domaintest.Clerk2), library.Pause, library.PauseExpert{ID: e.ID, Version: s.now(e).Version, Reason: "本人希望休息一段时间"})
		is(t, err, fault.NotFound, "")
		past, until := clock.Date("2026-08-01"), clock.Date("2027-07-31")
		_, err = try(s, s.As(domaintest.Office), library.Pause, library.PauseExpert{ID: e.ID, Version: s.now(e).Version, Reason: "考核不合格", Until: &past})
		is(t, err, fault.DateOrder, "until")
		do(s, domaintest.Office, library.Pause, library.PauseExpert{ID: e.ID, Version: s.now(e).Version, Reason: "考核不合格", Until: &until})
		status(expert.StatusPAUSED)

		lift := func() {
			t.Helper()
			if err := s.Store.InTx(s.Stranger(), func(ctx context.Context) error {
				return library.LiftPauses(ctx, ent.FromContext(ctx))
			}); err != nil {
				t.Fatal(err)
			}
		}
		s.Clock.Set(until.End().Add(-time.Second))
		lift()
		status(expert.StatusPAUSED)
		s.Clock.Set(until.End())
		lift()
		status(expert.StatusACTIVE)
		if s.now(e).PausedUntil != nil {
			t.Error("a lifted pause still has an end")
		}

		do(s, domaintest.Clerk2, library.AskToRenew, s.seen(e))
		renewed := do(s, domaintest.Office, library.Renew, s.seen(e))
		if *renewed.EntryDate != "2029-08-01" || *renewed.TermEnd != "2032-07-31" || renewed.RenewalAskedAt != nil {
			t.Errorf("renewed from %s to %s", *renewed.EntryDate, *renewed.TermEnd)
		}
		_, err = try(s, s.As(domaintest.Office), library.Renew, s.seen(e))
		is(t, err, fault.Frozen, "")
		_, err = try(s, s.As(domaintest.Clerk2), library.AskToRenew, s.seen(e))
		is(t, err, fault.Frozen, "")
		s.Clock.Set(time.Date(2033, 1, 1, 4, 0, 0, 0, time.UTC))
		_, err = try(s, s.As(domaintest.Office), library.Renew, s.seen(e))
		is(t, err, fault.Number, "birthYear") // born in 1960

		do(s, domaintest.Clerk2, library.Leave, s.because(e, "已到外地工作"))
		status(expert.StatusLEFT)
		do(s, domaintest.Clerk2, library.Reapplied, s.seen(e))
		status(expert.StatusAPPLIED)
		_, err = try(s, s.As(domaintest.SectionCity), library.Refuse, s.because(e, "证书已过期"))
		is(t, err, fault.NotFound, "")
		do(s, domaintest.Section, library.Refuse, s.because(e, "年龄已超过规定"))
		status(expert.StatusREFUSED)

		banned := s.Experts[domaintest.Expert1]
		if _, err := workflow.TakeExpert(s.Machine(), s.Client, banned, banned.Version, workflow.RemoveExpert, "泄露评审秘密", nil); err != nil {
			t.Fatal(err)
		}
		for _, back := range []func(context.Context, *ent.Client, workflow.Seen) (*ent.Expert, error){library.Reapplied, library.Renew} {
			_, err = try(s, s.As(domaintest.Office), back, s.seen(banned))
			if err == nil {
				t.Error("somebody removed comes back")
			}
		}
	})
}

func TestAnEntryIsItsOwnersAndTheOfficesToWrite(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		e := s.admitted(domaintest.Clerk2)
		save := func(who domaintest.Persona, edit func(*library.ExpertInput)) error {
			in := typed()
			in.IDNumber, in.Phone, in.Email, in.BankName, in.BankAccount = nil, nil, nil, nil, nil
			edit(&in)
			_, err := try(s, s.As(who), s.Save, library.SaveExpert{ID: e.ID, Version: s.now(e).Version, Expert: in})
			return err
		}
		other, phone2 := "6222021001116245710", "13900001111"
		is(t, save(domaintest.Expert1, func(*library.ExpertInput) {}), fault.NotFound, "")
		is(t, save(domaintest.Section, func(*library.ExpertInput) {}), fault.NotFound, "")
		is(t, save(domaintest.Office, func(in *library.ExpertInput) { in.BankAccount = &other }), fault.Forbidden, "bankAccount")
		if err := save(domaintest.Office, func(in *library.ExpertInput) { in.PostZh = "所长" }); err != nil {
			t.Error(err)
		}
		if err := save(domaintest.Clerk2, func(in *library.ExpertInput) {
			in.EmployerZh, in.Phone, in.BankAccount = "另一研究院", &phone2, &other
		}); err != nil {
			t.Error(err)
		}
		p, err := s.Read(s.As(domaintest.Clerk2), s.Client, e.ID)
		if err != nil {
			t.Fatal(err)
		}
		want := &library.Personal{IDNumber: idNumber, Phone: phone2, Email: email, BankName: bank, BankAccount: other}
		if diff := cmp.Diff(want, p); diff != "" {
			t.Error(diff)
		}
		blank := ""
		is(t, save(domaintest.Clerk2, func(in *library.ExpertInput) { in.IDNumber = &blank }), fault.Required, "idNumber")
		is(t, save(domaintest.Office, func(in *library.ExpertInput) { in.Phone = &blank }), fault.Required, "phone")
		last, err := s.Client.ExpertChange.Query().Where(expertchange.ExpertID(e.ID)).Order(ent.Desc(expertchange.FieldID)).First(s.Machine())
		if err != nil || last.Reason != "更新了工作单位、职务、个人信息" || last.ActorName != "本人" {
			t.Errorf("the history says %+v, %v", last, err)
		}
		if told := s.told(domaintest.Office); !slices.Contains(told, "expert.save") {
			t.Errorf("the office is told %v", told)
		}
	})
}

func TestWhoServesKeepsHisEntryWhateverHisAge(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		e := s.admitted(domaintest.Clerk2)
		s.Clock.Set(time.Date(2033, 1, 1, 4, 0, 0, 0, time.UTC)) // born in 1960
		in, moved := typed(), "13900001111"
		in.IDNumber, in.Email, in.BankName, in.BankAccount, in.Phone = nil, nil, nil, nil, &moved
		save := library.SaveExpert{ID: e.ID, Version: s.now(e).Version, Expert: in}
		do(s, domaintest.Clerk2, s.Save, save)
		do(s, domaintest.Clerk2, library.Leave, s.because(e, "已到外地工作"))
		do(s, domaintest.Clerk2, library.Reapplied, s.seen(e))
		save.Version = s.now(e).Version
		_, err := try(s, s.As(domaintest.Clerk2), s.Save, save)
		is(t, err, fault.Number, "birthYear")
		do(s, domaintest.Section, library.Check, s.because(e, "情况属实"))
		_, err = try(s, s.As(domaintest.Office2), library.Admit, library.AdmitExpert{ID: e.ID, Version: s.now(e).Version})
		is(t, err, fault.Number, "birthYear")
	})
}

func TestAFormerEmployerIsRemembered(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		e := s.admitted(domaintest.Clerk2)
		in := typed()
		in.IDNumber, in.Phone, in.Email, in.BankName, in.BankAccount = nil, nil, nil, nil, nil
		work := func(at string) {
			t.Helper()
			in.EmployerZh = at
			do(s, domaintest.Clerk2, s.Save, library.SaveExpert{ID: e.ID, Version: s.now(e).Version, Expert: in})
		}
		work("佛山市南海区教育局")
		work("佛山市南海区教育局 ")
		s.Clock.Set(time.Date(2027, 3, 1, 4, 0, 0, 0, time.UTC))
		work("某高校")
		rows, err := s.Client.ExpertRelation.Query().Where(expertrelation.ExpertID(e.ID)).Order(expertrelation.ByUntil()).All(s.Machine())
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range rows {
			since := clock.Date("")
			if r.Since != nil {
				since = *r.Since
			}
			got = append(got, fmt.Sprintf("%s %s %s %s %s", r.Kind, r.PartyZh, since, *r.Until, r.DeclaredBy))
		}
		want := []string{"WORKED_FOR 某教科研究院  2026-08-01 SYSTEM", "WORKED_FOR 佛山市南海区教育局 2026-08-01 2027-03-01 SYSTEM"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
		d := declared(t, s.H, "2027-205101-001", "校舍维修") // of a school of that department
		for day, rules := range map[clock.Date][]string{"2030-03-01": {"R02", "R03"}, "2030-03-02": {"R02"}} {
			s.Clock.Set(day.Time())
			if diff := cmp.Diff(rules, rulesHit(t, s.H, d)[e.Code]); diff != "" {
				t.Errorf("on %s: %s", day, diff)
			}
		}
	})
}

func TestNobodyDeclaresHimselfFree(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		e := s.admitted(domaintest.Clerk2)
		in := typed()
		in.IDNumber, in.Phone, in.Email, in.BankName, in.BankAccount = nil, nil, nil, nil, nil
		save := func(who domaintest.Persona) error {
			_, err := try(s, s.As(who), s.Save, library.SaveExpert{ID: e.ID, Version: s.now(e).Version, Expert: in})
			return err
		}
		d := declared(t, s.H, "2027-205101-001", "校舍维修")
		hits := func(want ...string) {
			t.Helper()
			if diff := cmp.Diff(want, rulesHit(t, s.H, d)[e.Code]); diff != "" {
				t.Error(diff)
			}
		}
		in.EmployerZh, in.ConflictUnits = "佛山市南海区教育局", []string{"205101"}
		if err := save(domaintest.Clerk2); err != nil {
			t.Fatal(err)
		}
		in.EmployerKind, in.ConflictUnits = "RETIRED", nil
		is(t, save(domaintest.Clerk2), fault.Forbidden, "conflictUnits")
		in.ConflictUnits = []string{"205101", "205001"}
		if err := save(domaintest.Clerk2); err != nil {
			t.Fatal(err)
		}
		hits("R02", "R03", "R05", "R05") // who retired worked there
		in.ConflictUnits = []string{"205001"}
		is(t, save(domaintest.Office), fault.Forbidden, "conflictUnits")
		free := library.WithdrawUnit{ExpertID: e.ID, UnitCode: "205101", Reason: "与该校并无关系"}
		_, err := try(s, s.As(domaintest.Clerk2), library.WithdrawAvoided, free)
		is(t, err, fault.NotFound, "")
		other := free
		other.UnitCode = "105001"
		_, err = try(s, s.As(domaintest.Office), library.WithdrawAvoided, other)
		is(t, err, fault.NotFound, "unitCode")
		do(s, domaintest.Office, library.WithdrawAvoided, free)
		hits("R02", "R03", "R05", "R05")
		s.decide(domaintest.Office2, true)
		hits("R02", "R03", "R05")
		if left := s.now(e).ConflictUnits; !slices.Equal(left, []string{"205001"}) {
			t.Errorf("avoids %v", left)
		}

		// A former employer that is remembered because somebody changed it is his word too.
		in.EmployerZh, in.EmployerKind = "某市教育研究院", "PUBLIC"
		if err := save(domaintest.Office); err != nil {
			t.Fatal(err)
		}
		row := s.Client.ExpertRelation.Query().Where(expertrelation.ExpertID(e.ID)).Order(ent.Desc(expertrelation.FieldID)).FirstX(s.Machine())
		for who, want := range map[domaintest.Persona]bool{domaintest.Office: true, domaintest.Office2: false} {
			said, err := library.SaidByViewer(s.As(who), s.Client, e.ID)
			if got := said.Has("relation " + row.ID.String()); err != nil || got != want {
				t.Errorf("said by %s: %v, %v", who, got, err)
			}
		}
	})
}

func TestATermsEndIsSpokenOfInTime(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		e := s.admitted(domaintest.Clerk2) // until 2029-07-31; the others' terms end on 2028-12-31
		heard := func(who domaintest.Persona, want int) {
			t.Helper()
			err := s.Store.InTx(s.Stranger(), func(ctx context.Context) error { return library.RemindOfTerms(ctx, ent.FromContext(ctx)) })
			n := 0
			for _, kind := range s.told(who) {
				if kind == "expert.termEnds" {
					n++
				}
			}
			if err != nil || n != want {
				t.Errorf("%s heard of %d on %s, %v; want %d", who, n, s.Clock.Now(), err, want)
			}
		}
		s.Clock.Set(s.now(e).TermEnd.AddDays(-61).Time())
		heard(domaintest.Clerk2, 0)
		s.Clock.Set(s.now(e).TermEnd.AddDays(-60).Time())
		heard(domaintest.Clerk2, 1)
		heard(domaintest.Clerk2, 1)
		heard(domaintest.Office, 1)
		do(s, domaintest.Clerk2, library.AskToRenew, s.seen(e))
		do(s, domaintest.Office, library.Renew, s.seen(e))
		s.Clock.Set(s.now(e).TermEnd.AddDays(-10).Time())
		heard(domaintest.Clerk2, 2)
	})
}
