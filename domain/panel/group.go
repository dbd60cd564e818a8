package panel

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"hengxiao/domain/assign"
	"hengxiao/domain/chance"
	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
)

// GroupBasis is what the panels of many like projects are drawn from at once
// (批量编组): the need is each one's, and whoever sits for one of its fields does not for
// another; Fields are those that experts should know, and Apart are pairs who never sit in
// one panel. Fixed and hashed first, as a Basis is.
type GroupBasis struct {
	Day      clock.Date  `json:"day"`
	Period   *Period     `json:"period,omitempty"`
	Projects []Project   `json:"projects"` // by code
	Need     Need        `json:"need"`
	Fields   []string    `json:"fields"`
	Pool     []Entrant   `json:"pool"` // by code
	Apart    [][2]string `json:"apart"`
	Goal     assign.Goal `json:"goal"`
	Source   string      `json:"source"`
	Salt     string      `json:"salt"`
}

// GroupRecord is a draw of a group's panels, as a Record is one of a single panel.
type GroupRecord struct {
	Version   int          `json:"version"`
	Basis     *GroupBasis  `json:"basis"`
	BasisHash string       `json:"basisHash"`
	Value     string       `json:"value"`
	ReadFrom  string       `json:"readFrom"`
	Seed      string       `json:"seed"`
	Total     int          `json:"total"`
	Worst     int          `json:"worst"`
	Proven    bool         `json:"proven"` // no plan is better in its goal
	Panels    []GroupPanel `json:"panels"`
	Hash      string       `json:"hash"`
}

// GroupPanel is the panel of one project of the group.
type GroupPanel struct {
	Project string `json:"project"`
	Result
	Late    []Exclusion `json:"late"`
	Invited []string    `json:"invited"`
}

// NewGroup writes down what a group will be drawn from.
func NewGroup(b GroupBasis) (*GroupBasis, error) {
	b.Projects = slices.SortedFunc(slices.Values(b.Projects), func(x, y Project) int { return strings.Compare(x.Code, y.Code) })
	b.Pool = canonical(b.Pool)
	b.Fields = slices.Compact(slices.Sorted(slices.Values(b.Fields)))
	b.Need.Fields = append([]FieldNeed{}, b.Need.Fields...)
	apart := [][2]string{}
	for _, pair := range b.Apart {
		apart = append(apart, [2]string{min(pair[0], pair[1]), max(pair[0], pair[1])})
	}
	slices.SortFunc(apart, func(x, y [2]string) int { return strings.Compare(x[0]+"\n"+x[1], y[0]+"\n"+y[1]) })
	b.Apart = slices.Compact(apart)
	if b.Fields == nil {
		b.Fields = []string{}
	}
	if twice := doubled(b.Pool); twice != "" {
		return nil, fmt.Errorf("expert %s stands twice in the pool", twice)
	}
	faults := b.Need.check("needs")
	if n := b.Need.byField(); n > b.Need.Size {
		faults.Add(fault.New(fault.Number, "批量编组中每位专家只顶一个领域：各领域合计 %d 人，超过专家组人数 %d 人", n, b.Need.Size).At("needs"))
	}
	return &b, faults.Err()
}

// subject is one project of the group.
func (b *GroupBasis) subject(i int) Subject {
	return Subject{Day: b.Day, Projects: b.Projects[i : i+1], Period: b.Period}
}

// Versions of a group's record: in those of the strict one no two of a house sat
// together where not all might, up to the raw one the value is hashed as it was
// typed, and up to the flat one a seat costs the same however many the plan gives its
// expert, and the fair goal is the worst seat's; they are replayed as they were drawn.
const (
	strictVersion   = 2
	rawGroupVersion = 3
	flatVersion     = 4
	groupVersion    = 5
)

// CommitGroup fixes a group's basis: a record in which nothing is drawn yet.
func CommitGroup(b *GroupBasis) *GroupRecord {
	return &GroupRecord{Version: groupVersion, Basis: b, BasisHash: hash(b), Panels: []GroupPanel{}}
}

// Draw draws all panels by a public value. Late are by project those whom something
// bars since the basis was fixed; their seats go to reserves who have room beside
// what the plan gives them.
func (r *GroupRecord) Draw(ctx context.Context, value, readFrom string, late map[string][]Exclusion) (*GroupRecord, error) {
	drawn, plan, err := r.planned(ctx, value, readFrom)
	if err != nil {
		return nil, err
	}
	return drawn.seated(plan, late), nil
}

// planned is a draw with its plan, in which nobody is seated yet.
func (r *GroupRecord) planned(ctx context.Context, value, readFrom string) (*GroupRecord, *assign.Plan, error) {
	b, drawn := r.Basis, CommitGroup(r.Basis)
	drawn.Version = r.Version
	if r.Version > rawGroupVersion {
		value = folded(value)
	}
	drawn.Value, drawn.ReadFrom = value, readFrom
	drawn.Seed = seedOf(drawn.BasisHash, b.Salt, value)
	plan, err := b.plan(ctx, r.Version, drawn.Seed, nil)
	if err != nil {
		return nil, nil, err
	}
	drawn.Total, drawn.Worst, drawn.Proven = plan.Total, plan.Worst, plan.Proven
	return drawn, plan, nil
}

// seated seats all panels by a plan, and gives the seats of those barred late to reserves.
func (r *GroupRecord) seated(plan *assign.Plan, late map[string][]Exclusion) *GroupRecord {
	b, drawn := r.Basis, *r
	drawn.Panels = []GroupPanel{}
	room := b.rooms()
	for e, seats := range plan.Loads {
		room[e] -= seats
	}
	for i, project := range b.Projects {
		p := GroupPanel{Project: project.Code, Late: append([]Exclusion{}, late[project.Code]...)}
		p.Result = b.result(i, plan.Panels[i], drawn.Seed)
		p.Invited = b.invited(&drawn, p, room)
		drawn.Panels = append(drawn.Panels, p)
	}
	drawn.Hash = hash(&drawn)
	return &drawn
}

// result seats the panel of a project in the order of a shuffle, and shuffles who
// else could sit in it as its reserves.
func (b *GroupBasis) result(i int, seats []int, seed string) Result {
	var seated, rest []Entrant
	for at, e := range b.Pool {
		if slices.Contains(seats, at) {
			seated = append(seated, e)
		} else if len(Bars(e, b.subject(i), b.Need)) == 0 {
			rest = append(rest, e)
		}
	}
	stream := chance.New(seed, "panel "+b.Projects[i].Code)
	for _, order := range [][]Entrant{seated, rest} {
		stream.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	}
	return Result{Panel: codes(seated), Leader: leader(seated), Reserves: codes(rest)}
}

// invited gives seats of a panel to reserves who have room, and takes it from them.
func (b *GroupBasis) invited(r *GroupRecord, p GroupPanel, room []int) []string {
	var busy []string
	for at, e := range b.Pool {
		if room[at] <= 0 {
			busy = append(busy, e.Code)
		}
	}
	out := r.slice(p).invited(busy)
	for at, e := range b.Pool {
		if slices.Contains(out, e.Code) && !slices.Contains(p.Panel, e.Code) {
			room[at]--
		}
	}
	return out
}

// Of is the record of one project's panel, as far as it concerns that project; the
// whole alone is proof.
func (r *GroupRecord) Of(code string) *Record {
	for _, p := range r.Panels {
		if p.Project == code {
			return r.slice(p)
		}
	}
	return r.slice(GroupPanel{Project: code, Result: Result{Panel: []string{}, Reserves: []string{}}, Late: []Exclusion{}, Invited: []string{}})
}

func (r *GroupRecord) slice(p GroupPanel) *Record {
	b := r.Basis
	i := slices.IndexFunc(b.Projects, func(each Project) bool { return each.Code == p.Project })
	basis := &Basis{Subject: b.subject(i), Need: b.Need, Pool: b.Pool, Direct: []Choice{}, Source: b.Source, Salt: b.Salt}
	basis.Excluded = excluded(b.Pool, basis.Subject, b.Need)
	return &Record{Version: version, Basis: basis, BasisHash: r.BasisHash, Value: r.Value, ReadFrom: r.ReadFrom, Seed: r.Seed,
		Result: p.Result, Late: p.Late, Invited: p.Invited, Hash: r.Hash}
}

// ReadGroup reads a group record's JSON and refuses what no such record has.
func ReadGroup(body []byte) (*GroupRecord, error) {
	r := &GroupRecord{}
	if err := decode(body, r); err != nil {
		return nil, err
	}
	if r.Basis == nil {
		return nil, fmt.Errorf("不是抽取记录：没有抽取依据")
	}
	return r, nil
}

// Verify fixes the basis and draws all panels again, as a Record's does.
func (r *GroupRecord) Verify() error {
	if r.Version < strictVersion || r.Version > groupVersion {
		return fmt.Errorf("不认识的抽取记录版本：%d", r.Version)
	}
	if r.Basis.Salt == "" {
		return ErrWithheld
	}
	basis, err := NewGroup(*r.Basis)
	if err != nil {
		return fmt.Errorf("按记录不能重新抽取：%w", err)
	}
	again := CommitGroup(basis)
	again.Version = r.Version
	if r.Drawn() {
		late := map[string][]Exclusion{}
		for _, p := range r.Panels {
			late[p.Project] = p.Late
		}
		if again, err = again.Draw(context.Background(), r.Value, r.ReadFrom, late); err != nil {
			return fmt.Errorf("按记录不能重新抽取：%w", err)
		}
	}
	return differ([]part{
		{"basis", text(r.Basis), text(basis)},
		{"basisHash", r.BasisHash, again.BasisHash},
		{"value", r.Value, again.Value},
		{"readFrom", r.ReadFrom, again.ReadFrom},
		{"seed", r.Seed, again.Seed},
		{"panels", text(r.Panels), text(again.Panels)},
		{"total", fmt.Sprint(r.Total, r.Worst, r.Proven), fmt.Sprint(again.Total, again.Worst, again.Proven)},
		{"hash", r.Hash, again.Hash},
	})
}

// Drawn tells whether the public value has decided.
func (r *GroupRecord) Drawn() bool { return r.Seed != "" }

// Hashes are those by which the record is known.
func (r *GroupRecord) Hashes() (basis, whole string) { return r.BasisHash, r.Hash }

// Unsalted is the record as it is handed out before the draw.
func (r *GroupRecord) Unsalted() []byte { return r.salted("").JSON() }

func (r *GroupRecord) salt() string { return r.Basis.Salt }

func (r *GroupRecord) salted(salt string) Proof {
	other, basis := *r, *r.Basis
	basis.Salt, other.Basis = salt, &basis
	return &other
}

func (r *GroupRecord) holds() bool { return hash(r.Basis) == r.BasisHash }

// JSON is the record as it is kept and handed out.
func (r *GroupRecord) JSON() []byte { return []byte(text(r)) }
