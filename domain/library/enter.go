package library

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/section"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// Apply asks for an entry of the viewer's own (申请入库). A person has one entry.
func (s *Service) Apply(ctx context.Context, db *ent.Client, in ExpertInput) (*ent.Expert, error) {
	v := viewer.FromContext(ctx)
	for _, role := range v.Roles() {
		if !viewer.Compatible(role, viewer.Expert) {
			return nil, fault.New(fault.Forbidden, "管理员账号不能申请入库")
		}
	}
	there, err := db.Expert.Query().Where(expert.UserID(v.UserID)).Exist(viewer.System(ctx, "has the viewer an entry"))
	if err != nil {
		return nil, err
	}
	if there {
		return nil, fault.New(fault.Frozen, "您已有专家库记录")
	}
	return s.enter(ctx, db, in, entering{kind: expert.EntryAPPLICATION, user: &v.UserID, status: expert.StatusAPPLIED, role: viewer.Expert})
}

// Recommend enters somebody else (推荐入库), who agreed to it.
func (s *Service) Recommend(ctx context.Context, db *ent.Client, in ExpertInput) (*ent.Expert, error) {
	v := viewer.FromContext(ctx)
	by := v.Name
	if u := v.UnitID; u != nil {
		of, err := db.Unit.Get(viewer.System(ctx, "who recommends"), *u)
		if err != nil {
			return nil, err
		}
		by = of.NameZh
	}
	i := slices.IndexFunc(recommenders, func(r viewer.Role) bool { return v.Has(r) })
	return s.enter(ctx, db, in, entering{kind: expert.EntryRECOMMENDATION, by: by, status: expert.StatusAPPLIED, role: recommenders[max(i, 0)]})
}

var recommenders = []viewer.Role{viewer.PerfOffice, viewer.SectionReviewer, viewer.DeptReviewer, viewer.UnitHead}

// entering is how somebody comes into the library.
type entering struct {
	kind    expert.Entry
	status  expert.Status
	user    *uuid.UUID
	by      string
	role    viewer.Role
	section *uuid.UUID // that checks
	twice   bool       // the person has an entry already
}

// enter makes the entry, with all that is wrong said at once. That the person has one
// already is wrong to those who may know it; others are answered as ever.
func (s *Service) enter(ctx context.Context, db *ent.Client, in ExpertInput, how entering) (*ent.Expert, error) {
	in.tidy()
	y, err := measure(ctx, db)
	if err != nil {
		return nil, err
	}
	faults := append(append(in.check(y), in.qualify(y)...), in.checkNew()...)
	sectionID, err := in.section(ctx, db, &faults)
	if err != nil {
		return nil, err
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	first, err := s.first(ctx, db, in)
	if err != nil {
		return nil, err
	}
	if first != nil && policy.KnowsExperts(viewer.FromContext(ctx)) {
		return nil, known(first).At("idNumber")
	}
	how.section, how.twice = sectionID, first != nil
	return s.create(ctx, db, in, how)
}

// checkNew says what a new entry lacks that an old one may leave as it is.
func (in *ExpertInput) checkNew() fault.List {
	var faults fault.List
	if value(in.IDNumber) == "" {
		faults.Add(fault.New(fault.Required, "请填写身份证号").At("idNumber"))
	}
	if value(in.Phone) == "" {
		faults.Add(fault.New(fault.Required, "请填写联系电话").At("phone"))
	}
	if !in.Consent {
		faults.Add(fault.New(fault.Required, "须经本人同意处理其个人信息").At("consent"))
	}
	return faults
}

// first is the entry that the person has already; nil where he has none.
func (s *Service) first(ctx context.Context, db *ent.Client, in ExpertInput) (*ent.Expert, error) {
	tag := s.tag(value(in.IDNumber))
	if tag == nil {
		return nil, nil
	}
	return holder(ctx, db, *tag, uuid.Nil)
}

// create writes an entry that has no fault.
func (s *Service) create(ctx context.Context, db *ent.Client, in ExpertInput, how entering) (*ent.Expert, error) {
	v := viewer.FromContext(ctx)
	sys := viewer.System(ctx, "an entry of the library")
	code, err := nextCode(sys, db)
	if err != nil {
		return nil, err
	}
	tag := s.tag(*in.IDNumber)
	if how.twice {
		*tag = secondTag(*tag, code)
	}
	create := db.Expert.Create().SetDivision(v.Division).SetCode(code).SetStatus(how.status).SetEntry(how.kind).
		SetNillableUserID(how.user).SetRecommendedBy(how.by).SetEnteredBy(v.UserID).SetNillableSectionID(how.section).
		SetNillableIDTag(tag).SetConsentedAt(clock.Now(ctx))
	in.write(create.Mutation())
	e, err := create.Save(sys)
	if ent.IsConstraintError(err) {
		return nil, workflow.Stale() // somebody entered at the same moment
	}
	if err != nil {
		return nil, err
	}
	return s.begin(ctx, db, e, in, how)
}

// begin seals the personal values, writes the first line of history and tells who checks.
func (s *Service) begin(ctx context.Context, db *ent.Client, e *ent.Expert, in ExpertInput, how entering) (*ent.Expert, error) {
	p := &Personal{}
	in.into(p)
	sealed, err := s.seal(ctx, db, e, p)
	if err != nil {
		return nil, err
	}
	e, err = db.Expert.UpdateOneID(e.ID).SetPersonal(sealed).Save(viewer.System(ctx, "seal personal data"))
	if err != nil {
		return nil, err
	}
	action := strings.ToLower(string(how.kind))
	if err := workflow.NoteExpert(ctx, db, e, action, e.Status, how.role, how.by); err != nil {
		return nil, err
	}
	if e.SectionID == nil {
		return e, nil
	}
	people, err := notify.Holders(ctx, db, viewer.SectionReviewer, e.SectionID)
	if err != nil {
		return nil, err
	}
	return e, notify.TellOf(ctx, db, people, workflow.Called(e), notify.News{Kind: "expert." + action})
}

// section finds who checks the entry.
func (in *ExpertInput) section(ctx context.Context, db *ent.Client, faults *fault.List) (*uuid.UUID, error) {
	if value(in.SectionCode) == "" {
		faults.Add(fault.New(fault.Required, "请选择核实申请的业务科室").At("sectionCode"))
		return nil, nil
	}
	id, err := db.Section.Query().Where(section.Code(*in.SectionCode)).OnlyID(ctx)
	if ent.IsNotFound(err) {
		faults.Add(fault.New(fault.NotFound, "没有代码为“%s”的科室", clip(*in.SectionCode)).At("sectionCode"))
		return nil, nil
	}
	return &id, err
}

// measure reads what entries are measured by today.
func measure(ctx context.Context, db *ent.Client) (yardstick, error) {
	sys := viewer.System(ctx, "what an entry is measured by")
	set, err := standard.Current(sys, db)
	if err != nil {
		return yardstick{}, err
	}
	units, err := db.Unit.Query().Select(unit.FieldCode).Strings(sys)
	return yardstick{codes: set.Codes, settings: set.Settings.Panel, units: units, today: clock.DateOf(clock.Now(ctx))}, err
}

// nextCode numbers entries as they come: E01, E02 …
func nextCode(ctx context.Context, db *ent.Client) (string, error) {
	codes, err := db.Expert.Query().Where(expert.Division(viewer.FromContext(ctx).Division)).Select(expert.FieldCode).Strings(ctx)
	last := 0
	for _, code := range codes {
		if n, err := strconv.Atoi(strings.TrimPrefix(code, "E")); err == nil {
			last = max(last, n)
		}
	}
	return fmt.Sprintf("E%02d", last+1), err
}

// write puts what was typed into a row, but for what is sealed.
func (in *ExpertInput) write(m *ent.ExpertMutation) {
	m.SetNameZh(in.NameZh)
	m.SetEmployerZh(in.EmployerZh)
	m.SetEmployerKind(in.EmployerKind)
	m.SetPostZh(in.PostZh)
	m.SetMajorZh(in.MajorZh)
	m.SetTitleZh(in.TitleZh)
	m.SetRegionZh(in.RegionZh)
	m.SetCareer(in.Career)
	m.SetPublications(in.Publications)
	m.SetFields(in.Fields)
	m.SetSideFields(in.SideFields)
	m.SetConflictUnits(in.ConflictUnits)
	if in.Sex != nil {
		m.SetSex(*in.Sex)
	}
	if in.BirthYear != nil {
		m.SetBirthYear(*in.BirthYear)
	}
	if in.TitleLevel != nil {
		m.SetTitleLevel(*in.TitleLevel)
	}
	if in.Education != nil {
		m.SetEducation(*in.Education)
	}
	if in.YearsOfWork != nil {
		m.SetYearsOfWork(*in.YearsOfWork)
	}
}
