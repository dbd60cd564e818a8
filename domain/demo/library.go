package demo

import (
	"context"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/library"
	"hengxiao/domain/panel"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertrelation"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/viewer"
)

// input is an expert as he would type his entry.
func (e expertData) input() library.ExpertInput {
	section := e.SectionCode
	return library.ExpertInput{NameZh: e.NameZh, Sex: &e.Sex, BirthYear: &e.BirthYear, IDNumber: &e.IDNumber, Phone: &e.Phone,
		Email: &e.Email, BankName: &e.BankName, BankAccount: &e.BankAccount, EmployerZh: e.EmployerZh, EmployerKind: e.EmployerKind,
		PostZh: e.PostZh, MajorZh: e.MajorZh, TitleZh: e.TitleZh, TitleLevel: &e.TitleLevel, Education: &e.Education,
		Fields: e.Fields, SideFields: e.SideFields, YearsOfWork: &e.YearsOfWork, RegionZh: e.RegionZh, Career: e.Career,
		ConflictUnits: e.ConflictUnits, SectionCode: &section, Consent: true}
}

// admitted tells whether somebody came in, wherever he is now.
func (e expertData) admitted() bool {
	return e.Status == expert.StatusACTIVE || e.Status == expert.StatusPAUSED || e.Status == expert.StatusLEFT
}

// login is the account of an expert's own.
func (e expertData) login() string { return "expert." + strings.ToLower(e.Code) }

// enrol enters an expert who is in the library from the start, and lets him seal his
// own data; terms count from the day of seeding.
func (s *seed) enrol(ctx context.Context, code string, u *ent.User) error {
	for _, e := range read().experts {
		if e.Code != code {
			continue
		}
		today := clock.DateOf(s.now)
		row, err := s.db.Expert.Create().SetCode(e.Code).SetNameZh(e.NameZh).SetEmployerZh(e.EmployerZh).SetEmployerKind(e.EmployerKind).
			SetStatus(expert.StatusAPPLIED).SetUserID(u.ID).SetConsentedAt(clock.Now(ctx)).Save(ctx)
		if err != nil {
			return err
		}
		self, err := s.identity.Rights(ctx, s.db, u)
		if err != nil {
			return err
		}
		saved, err := s.library.Save(viewer.NewContext(ctx, self), s.db, library.SaveExpert{ID: row.ID, Version: row.Version, Expert: e.input()})
		if err != nil {
			return err
		}
		return saved.Update().SetStatus(expert.StatusACTIVE).
			SetEntryDate(today.AddYears(-1)).SetTermEnd(today.AddYears(2)).Exec(ctx)
	}
	return fmt.Errorf("no expert %s", code)
}

// newcomers come into the library, or try to, by its own procedure; some of them are
// tied to projects that wait for a panel, and one is found tied to what he judges.
func (s *seed) newcomers(ctx context.Context) error {
	for i, e := range read().later {
		if err := s.come(s.at(ctx, -6), i, e); err != nil {
			return fmt.Errorf("expert %s: %w", e.Code, err)
		}
	}
	if err := s.object(s.at(ctx, -2)); err != nil {
		return err
	}
	if err := s.dismiss(s.at(ctx, -1)); err != nil {
		return err
	}
	if err := s.tieLater(s.at(ctx, -1)); err != nil {
		return err
	}
	return s.leave(s.at(ctx, -1))
}

// come takes one newcomer as far as he got.
func (s *seed) come(ctx context.Context, i int, e expertData) error {
	enter, by := s.library.Recommend, []string{"head.205001", "office"}[i%2]
	row, err := enter(s.as(ctx, by), s.db, e.input())
	if err != nil || e.Status == expert.StatusAPPLIED {
		return err
	}
	because := func(reason string) workflow.SeenWithReason {
		return workflow.SeenWithReason{ID: row.ID, Version: row.Version, Reason: reason}
	}
	section := "section." + strings.ToLower(strings.TrimPrefix(e.SectionCode, "KS_"))
	if e.Status == expert.StatusREFUSED {
		_, err := library.Refuse(s.as(ctx, section), s.db, because("执业证书已过有效期"))
		return err
	}
	if row, err = library.Check(s.as(ctx, section), s.db, because("证书与任职情况已核实")); err != nil || e.Status == expert.StatusCHECKED {
		return err
	}
	login := e.login()
	if row, err = library.Admit(s.as(ctx, "office2"), s.db, library.AdmitExpert{ID: row.ID, Version: row.Version, Login: &login}); err != nil {
		return err
	}
	for _, r := range e.Relations {
		if _, err := panel.Relate(s.as(ctx, login), s.db, s.relation(row.ID, r)); err != nil {
			return err
		}
	}
	switch e.Status {
	case expert.StatusPAUSED:
		until := s.day(300)
		_, err = library.Pause(s.as(ctx, "office"), s.db, library.PauseExpert{ID: row.ID, Version: row.Version, Reason: "连续三次谢绝邀请", Until: &until})
	case expert.StatusLEFT:
		_, err = library.Leave(s.as(ctx, login), s.db, because("已到外地工作，申请退出"))
	}
	return err
}

func (s *seed) relation(id uuid.UUID, r relationData) library.AddRelation {
	in := library.AddRelation{ExpertID: id, Kind: r.Kind, UnitCode: r.UnitCode, PartyZh: r.PartyZh, ProjectZh: r.ProjectZh,
		RoleZh: r.RoleZh, ContractNo: r.ContractNo}
	if r.Since != nil {
		day := s.day(*r.Since)
		in.Since = &day
	}
	if r.Until != nil {
		day := s.day(*r.Until)
		in.Until = &day
	}
	return in
}

// absences are times in which experts cannot review, by days from the day of seeding: one
// is away today, one in what would be the time of a review drawn today, one long after it.
var absences = []struct {
	login       string
	code        string
	first, last int
	note        string
}{
	{"expert.e17", "E17", -1, 20, "出国参加学术会议"},
	{"office", "E13", 1, 30, "来电告知：外出培训"},
	{"expert.e16", "E16", 120, 134, "带学生实习"},
}

// leave lets experts, and the office for one of them, say when they are away.
func (s *seed) leave(ctx context.Context) error {
	for _, a := range absences {
		e, err := s.db.Expert.Query().Where(expert.Code(a.code)).Only(viewer.Machine(ctx, read().district.Division, "demo"))
		if err != nil {
			return err
		}
		in := library.AddAbsence{ExpertID: e.ID, FirstDay: s.day(a.first), LastDay: s.day(a.last), Note: a.note}
		if _, err := panel.StayAway(s.as(ctx, a.login), s.db, in); err != nil {
			return fmt.Errorf("absence of %s: %w", a.code, err)
		}
	}
	return nil
}

// called is the declaration of a name.
func (s *seed) called(ctx context.Context, name string) (*ent.Declaration, error) {
	return s.db.Declaration.Query().Where(declaration.NameZh(name)).WithBatch().Only(viewer.Machine(ctx, read().district.Division, "demo"))
}

// object lets a unit ask that somebody shall not judge its project.
func (s *seed) object(ctx context.Context) error {
	d, err := s.called(ctx, "大沥镇村级工业园安全整治")
	if err != nil {
		return err
	}
	_, err = library.Object(s.as(ctx, "head.306001"), s.db, library.ObjectToExpert{DeclarationID: d.ID, NameZh: "曾示乙",
		EmployerZh: "某律师事务所", Reason: "该律师曾代理与我镇有纠纷的企业。"})
	return err
}

// dismiss lets the office find that a namesake is no relative.
func (s *seed) dismiss(ctx context.Context) error {
	d, err := s.called(ctx, "城市运行管理平台二期")
	if err != nil {
		return err
	}
	shelf, err := library.Open(s.as(ctx, "office"), s.db)
	if err != nil {
		return err
	}
	hits, err := shelf.Hits(s.as(ctx, "office"), s.db, d, nil, standard.Shipped().RecusalRules())
	if err != nil {
		return err
	}
	for _, e := range shelf.Experts {
		for _, hit := range hits[e.ID] {
			if hit.Rule != "R10" {
				continue
			}
			_, err := library.Dismiss(s.as(ctx, "office"), s.db, library.DismissHit{DeclarationID: d.ID, ExpertID: e.ID, Rule: hit.Rule,
				Fact: hit.Fact, Reason: "同名同姓，经核实并非近亲属。"})
			return err
		}
	}
	return fmt.Errorf("nobody is a relative at %s", d.Code)
}

// tieLater lets an expert find, with the files open before him, that he has worked for
// the unit: the office hears of it and has to decide.
func (s *seed) tieLater(ctx context.Context) error {
	d, err := s.called(ctx, "重点群体就业技能培训")
	if err != nil {
		return err
	}
	sheet, err := s.db.ExpertSheet.Query().Where(expertsheet.DeclarationID(d.ID)).Order(expertsheet.ByLabel()).WithExpert().
		First(viewer.Machine(ctx, d.Division, "demo"))
	if err != nil {
		return err
	}
	e := sheet.Edges.Expert
	login := "expert." + strings.ToLower(e.Code)
	if e.Code == twice {
		login = "clerk." + twiceUnit
	}
	_, err = panel.Relate(s.as(ctx, login), s.db, library.AddRelation{ExpertID: e.ID, Kind: expertrelation.KindWORKED_FOR,
		UnitCode: "208001", RoleZh: "培训项目评审顾问"})
	return err
}
