package library

import (
	"context"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// SaveExpert changes an entry: all of it as it is typed now.
type SaveExpert struct {
	ID      uuid.UUID
	Version int
	Expert  ExpertInput
}

// Save changes an entry. Experts change their own, the office everybody's but for the
// bank account, which only its owner gives. Of an expert in the library the history
// names what changed, and the office hears of it: also that he gave the ID number of
// somebody else there, which he is not told himself.
func (s *Service) Save(ctx context.Context, db *ent.Client, in SaveExpert) (*ent.Expert, error) {
	e, err := find(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	role, ok := Writes(ctx, e)
	if !ok {
		return nil, fault.Missing()
	}
	in.Expert.tidy()
	y, err := measure(ctx, db)
	if err != nil {
		return nil, err
	}
	faults := append(in.Expert.check(y), in.Expert.checkKept()...)
	if !serves(e) {
		faults = append(faults, in.Expert.qualify(y)...)
	}
	if serves(e) {
		faults = append(faults, in.Expert.checkBound(e)...)
	}
	if role != viewer.Expert && (in.Expert.BankAccount != nil || in.Expert.BankName != nil) {
		faults.Add(fault.New(fault.Forbidden, "银行账户由专家本人填写").At("bankAccount"))
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	sys := viewer.System(ctx, "change an entry")
	update := db.Expert.UpdateOneID(e.ID).Where(expert.Version(in.Version)).SetVersion(in.Version + 1)
	in.Expert.write(update.Mutation())
	first, err := s.reseal(ctx, db, e, in.Expert, update)
	if err != nil {
		return nil, err
	}
	saved, err := update.Save(sys)
	if ent.IsNotFound(err) || ent.IsConstraintError(err) { // or another gave the number at the same moment
		return nil, workflow.Stale()
	}
	if err != nil {
		return nil, err
	}
	if err := remember(sys, db, e, saved); err != nil {
		return nil, err
	}
	return saved, told(ctx, db, e, saved, change{in.Expert.touchesPersonal(), first, role})
}

// serves tells whether somebody is in the library, drawn or paused.
func serves(e *ent.Expert) bool {
	return e.Status == expert.StatusACTIVE || e.Status == expert.StatusPAUSED
}

// Writes is the role by which the viewer may change an entry.
func Writes(ctx context.Context, e *ent.Expert) (viewer.Role, bool) {
	v := viewer.FromContext(ctx)
	shut := []expert.Status{expert.StatusBANNED, expert.StatusLEFT}
	switch {
	case e.ErasedAt != nil || slices.Contains(shut, e.Status):
		return "", false
	case e.UserID != nil && *e.UserID == v.UserID:
		return viewer.Expert, true
	default:
		return viewer.PerfOffice, policy.KeepsLibrary(v)
	}
}

// reseal lays typed personal values over those that are known. The answer is the entry
// that the person has beside this one, of which those alone are told who may know it.
func (s *Service) reseal(ctx context.Context, db *ent.Client, e *ent.Expert, in ExpertInput, update *ent.ExpertUpdateOne) (*ent.Expert, error) {
	if !in.touchesPersonal() {
		return nil, nil
	}
	p, err := s.open(ctx, db, e)
	if err != nil {
		return nil, err
	}
	in.into(p)
	sealed, err := s.seal(ctx, db, e, p)
	if err != nil {
		return nil, err
	}
	update.SetPersonal(sealed)
	tag := s.tag(p.IDNumber)
	if tag == nil {
		return nil, nil
	}
	first, err := holder(ctx, db, *tag, e.ID)
	switch {
	case err != nil:
		return nil, err
	case first == nil:
		update.SetIDTag(*tag)
	case in.IDNumber != nil && policy.KnowsExperts(viewer.FromContext(ctx)):
		return nil, known(first).At("idNumber")
	default:
		update.SetIDTag(secondTag(*tag, e.Code))
	}
	return first, nil
}

// change is what was saved beside the columns that differ, and by whom.
type change struct {
	personal bool
	first    *ent.Expert // that the person has beside this one
	role     viewer.Role
}

// told writes down what changed of an expert in the library, by its name and not by
// its value, and tells the office of what the expert changed himself.
func told(ctx context.Context, db *ent.Client, before, after *ent.Expert, how change) error {
	changed := differences(before, after)
	if how.personal {
		changed = append(changed, "个人信息")
	}
	if len(changed) == 0 || after.Status == expert.StatusAPPLIED {
		return nil
	}
	what := "更新了" + strings.Join(changed, "、")
	if err := workflow.NoteExpert(ctx, db, after, saveAction, before.Status, how.role, what); err != nil {
		return err
	}
	if how.role != viewer.Expert {
		return nil
	}
	if how.first != nil {
		what += "，身份证号与专家 " + how.first.Code + " 相同，请核实"
	}
	office, err := notify.Holders(ctx, db, viewer.PerfOffice, nil)
	if err != nil {
		return err
	}
	return notify.TellOf(ctx, db, office, workflow.Called(after), notify.News{Kind: "expert.save", Detail: what})
}

// What the history calls a change of an entry, and two parts of it.
const (
	saveAction     = "saveExpert"
	nameOfEmployer = "工作单位"
	nameOfUnits    = "应回避的单位"
)

// differences are the names of what differs in two states of an entry.
func differences(a, b *ent.Expert) []string {
	var names []string
	for _, f := range []struct {
		name    string
		differs bool
	}{
		{"姓名", a.NameZh != b.NameZh},
		{nameOfEmployer, a.EmployerZh != b.EmployerZh || a.EmployerKind != b.EmployerKind},
		{"职务", a.PostZh != b.PostZh},
		{"职称", a.TitleZh != b.TitleZh || value(a.TitleLevel) != value(b.TitleLevel)},
		{"专业领域", !slices.Equal(a.Fields, b.Fields) || !slices.Equal(a.SideFields, b.SideFields)},
		{nameOfUnits, !slices.Equal(a.ConflictUnits, b.ConflictUnits)},
		{"简历", a.Career != b.Career || a.Publications != b.Publications || a.MajorZh != b.MajorZh || a.RegionZh != b.RegionZh ||
			value(a.Education) != value(b.Education) || value(a.YearsOfWork) != value(b.YearsOfWork) ||
			value(a.BirthYear) != value(b.BirthYear) || value(a.Sex) != value(b.Sex)},
	} {
		if f.differs {
			names = append(names, f.name)
		}
	}
	return names
}

// value is what a pointer points at, or the zero value.
func value[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}
