package library_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/desk"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/standing"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertchange"
	"hengxiao/ent/generated/ent/notice"
	"hengxiao/ent/viewer"
)

// another is an ID number of the same birthday as idNumber's.
const another = "440524196003160016"

// numbered is an entry without a fault, of another ID number.
func numbered(number string) library.ExpertInput {
	in := typed()
	*in.IDNumber = number
	return in
}

// answer is what somebody reads of an entry that he entered.
type answer struct {
	Status                expert.Status
	Entry                 expert.Entry
	RecommendedBy         string
	Steps, Actions, Heard []string
}

func (s *stand) answer(who domaintest.Persona, e *ent.Expert) answer {
	s.t.Helper()
	row := s.Client.Expert.Query().Where(expert.ID(e.ID)).OnlyX(s.As(who))
	a := answer{Status: row.Status, Entry: row.Entry, RecommendedBy: row.RecommendedBy}
	for _, c := range s.Client.ExpertChange.Query().Where(expertchange.ExpertID(e.ID)).Order(expertchange.ByID()).AllX(s.As(who)) {
		a.Steps = append(a.Steps, c.Action+" "+c.Reason)
	}
	for _, b := range s.buttons(who, e) {
		a.Actions = append(a.Actions, b.Action)
	}
	for _, n := range s.Client.Notice.Query().Where(notice.Subject("专家 "+e.Code)).Order(notice.ByUserID(), notice.ByKind()).AllX(s.Machine()) {
		a.Heard = append(a.Heard, n.UserID.String()+" "+n.Kind+" "+n.Detail)
	}
	return a
}

func (s *stand) buttons(who domaintest.Persona, e *ent.Expert) []*desk.ActionState {
	s.t.Helper()
	actions, err := desk.OfExpert(s.As(who), s.Client, s.now(e))
	if err != nil {
		s.t.Fatal(err)
	}
	return actions
}

// offers tells of a button whether it is there and open, and why not.
func (s *stand) offers(who domaintest.Persona, e *ent.Expert, action string) (open bool, why string) {
	s.t.Helper()
	actions := s.buttons(who, e)
	i := slices.IndexFunc(actions, func(a *desk.ActionState) bool { return a.Action == action })
	if i < 0 {
		return false, "no button"
	}
	if w := actions[i].Why; w != nil {
		why = *w
	}
	return actions[i].Enabled, why
}

// Whoever has an ID number must not learn from the library whether its owner sits there.
func TestARecommendationDoesNotTellWhoIsInTheLibrary(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		first := s.admitted(domaintest.Clerk2)
		for _, who := range []domaintest.Persona{domaintest.Head, domaintest.Dept, domaintest.Section} {
			twice := do(s, who, s.Recommend, typed())
			new := do(s, who, s.Recommend, numbered(another))
			if diff := cmp.Diff(s.answer(who, new), s.answer(who, twice)); diff != "" {
				t.Errorf("%s reads (-new +twice):\n%s", who, diff)
			}
			for _, e := range []*ent.Expert{new, twice} {
				do(s, domaintest.Section, library.Check, s.because(e, "证书已核验"))
			}
			if diff := cmp.Diff(s.answer(who, new), s.answer(who, twice)); diff != "" {
				t.Errorf("once checked, %s reads (-new +twice):\n%s", who, diff)
			}
			s.Client.Expert.UpdateOneID(new.ID).ClearIDTag().ExecX(s.Machine()) // the next one's is new again
		}
		mine, other := do(s, domaintest.Clerk, s.Apply, typed()), do(s, domaintest.Head2, s.Apply, numbered(another))
		a, b := s.answer(domaintest.Clerk, mine), s.answer(domaintest.Head2, other)
		if diff := cmp.Diff(b, a); diff != "" {
			t.Errorf("applicants read (-new +twice):\n%s", diff)
		}
		body, err := s.Own(s.As(domaintest.Clerk), s.Client, mine.ID)
		if err != nil || strings.Contains(string(body), first.Code+`"`) {
			t.Errorf("an applicant takes with him %s, %v", body, err)
		}

		_, err = try(s, s.As(domaintest.Office), s.Recommend, typed())
		is(t, err, fault.DupIndicator, "idNumber")
		if !strings.Contains(err.Error(), first.Code+"（在库）") {
			t.Errorf("the office is told %v", err)
		}
	})
}

func TestASecondEntryIsOnlyRefused(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		first := s.admitted(domaintest.Clerk2)
		e := do(s, domaintest.Head, s.Recommend, typed())
		if open, why := s.offers(domaintest.Section, e, "checkExpert"); !open {
			t.Errorf("a section that may not know the library is told %s", why)
		}
		// A section reviewer who is of the office as well knows it, and cannot pass him on.
		s.Client.RoleGrant.Create().SetUserID(s.Users[domaintest.Office2].ID).SetRole(viewer.SectionReviewer).
			SetSectionID(s.Sections["KS_EDU"].ID).SetValidFrom("2026-01-01").SetGrantedBy("于安全").ExecX(s.Machine())
		_, err := try(s, s.As(domaintest.Office2), library.Check, s.because(e, "情况属实"))
		is(t, err, fault.DupIndicator, "")
		if open, why := s.offers(domaintest.Office2, e, "checkExpert"); open || why != err.Error() || !strings.Contains(why, first.Code+"（在库）") {
			t.Errorf("the button says %q, the step %v", why, err)
		}

		do(s, domaintest.Section, library.Check, s.because(e, "情况属实"))
		_, err = try(s, s.As(domaintest.Office), library.Admit, library.AdmitExpert{ID: e.ID, Version: s.now(e).Version})
		is(t, err, fault.DupIndicator, "")
		if open, why := s.offers(domaintest.Office, e, "admitExpert"); open || why != err.Error() {
			t.Errorf("the button says %q, the step %v", why, err)
		}
		// The office may still mend what else is wrong with it.
		in := typed()
		in.IDNumber, in.Email, in.BankName, in.BankAccount, in.PostZh = nil, nil, nil, nil, "所长"
		do(s, domaintest.Office, s.Save, library.SaveExpert{ID: e.ID, Version: s.now(e).Version, Expert: in})
		do(s, domaintest.Office, library.Refuse, s.because(e, "本年度名额已满"))
		if a := s.answer(domaintest.Head, e); a.Status != expert.StatusREFUSED || a.Steps[len(a.Steps)-1] != "refuseExpert 本年度名额已满" {
			t.Errorf("who recommended reads %+v", a)
		}
		do(s, domaintest.Office, library.Reapplied, s.seen(e))
		do(s, domaintest.Section, library.Check, s.because(e, "情况属实"))
		_, err = try(s, s.As(domaintest.Office), library.Admit, library.AdmitExpert{ID: e.ID, Version: s.now(e).Version})
		is(t, err, fault.DupIndicator, "")
	})
}

// An entry that was removed keeps the person out, also when it is nobody's any more; of
// one that is erased otherwise nothing is left that could.
func TestASecondEntryComesInWhenTheFirstIsGone(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		gone := s.admitted(domaintest.Clerk2)
		second, third := do(s, domaintest.Head, s.Recommend, typed()), do(s, domaintest.Head2, s.Recommend, typed())
		for _, e := range []*ent.Expert{second, third} {
			do(s, domaintest.Section, library.Check, s.because(e, "情况属实"))
		}
		admit := func(e *ent.Expert) error {
			_, err := try(s, s.As(domaintest.Office), library.Admit, library.AdmitExpert{ID: e.ID, Version: s.now(e).Version})
			return err
		}
		do(s, domaintest.Clerk2, library.Leave, s.because(gone, "已到外地工作"))
		is(t, admit(second), fault.DupIndicator, "")
		do(s, domaintest.Office, library.Erase, s.because(gone, "本人申请注销"))
		if err := admit(second); err != nil {
			t.Fatal(err)
		}
		is(t, admit(third), fault.DupIndicator, "") // the second is the person's entry now
		_, err := try(s, s.As(domaintest.Office), s.Recommend, typed())
		is(t, err, fault.DupIndicator, "idNumber")
		if n := s.Client.Expert.Query().Where(expert.NameZh("孟示鸟"), expert.StatusEQ(expert.StatusACTIVE)).CountX(s.Machine()); n != 1 {
			t.Errorf("%d entries of one person are active", n)
		}

		do(s, domaintest.Office, standing.Remove, standing.RemoveExpert{ExpertID: second.ID, Version: s.now(second).Version, Breach: "LEAK", Reason: "向被评审单位透露评审意见"})
		do(s, domaintest.Office, library.Erase, s.because(second, "本人申请注销"))
		is(t, admit(third), fault.DupIndicator, "")
		do(s, domaintest.Office, standing.Remove, standing.RemoveExpert{ExpertID: third.ID, Version: s.now(third).Version, Breach: "LEAK", Reason: "冒用他人证书再次申请"})
		late := do(s, domaintest.Dept, s.Recommend, typed())
		do(s, domaintest.Section, library.Check, s.because(late, "情况属实"))
		is(t, admit(late), fault.DupIndicator, "")
	})
}

// Who changes his own ID number learns as little as who recommends.
func TestANumberThatIsSavedDoesNotTellWhoIsInTheLibrary(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		first := s.admitted(domaintest.Clerk2)
		mine := do(s, domaintest.Clerk, s.Apply, numbered(another))
		save := func(who domaintest.Persona, e *ent.Expert, number string) error {
			in := numbered(number)
			in.BankAccount, in.BankName = nil, nil
			_, err := try(s, s.As(who), s.Save, library.SaveExpert{ID: e.ID, Version: s.now(e).Version, Expert: in})
			return err
		}
		if err := save(domaintest.Clerk, mine, idNumber); err != nil {
			t.Fatalf("an applicant is told %v", err)
		}
		is(t, save(domaintest.Office, mine, idNumber), fault.DupIndicator, "idNumber")
		do(s, domaintest.Section, library.Check, s.because(mine, "情况属实"))
		admit := func() error {
			_, err := try(s, s.As(domaintest.Office), library.Admit, library.AdmitExpert{ID: mine.ID, Version: s.now(mine).Version})
			return err
		}
		is(t, admit(), fault.DupIndicator, "")
		if err := save(domaintest.Clerk, mine, another); err != nil { // his own after all
			t.Fatal(err)
		}
		if err := admit(); err != nil {
			t.Fatal(err)
		}

		// One who serves is told nothing either; the office is.
		if err := save(domaintest.Clerk, mine, idNumber); err != nil {
			t.Fatalf("an expert is told %v", err)
		}
		for _, c := range s.Client.ExpertChange.Query().Where(expertchange.ExpertID(mine.ID)).AllX(s.As(domaintest.Clerk)) {
			if strings.Contains(c.Reason, first.Code) {
				t.Errorf("an expert reads %s", c.Reason)
			}
		}
		said := func(who domaintest.Persona) bool {
			return s.Client.Notice.Query().Where(notice.UserID(s.Users[who].ID), notice.DetailContains(first.Code)).ExistX(s.Machine())
		}
		if !said(domaintest.Office) || said(domaintest.Clerk) || said(domaintest.Section) {
			t.Error("who hears whose number it is: the office alone")
		}
	})
}
