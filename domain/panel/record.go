package panel

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"hengxiao/domain/fault"
)

// Record is all that a draw was made from and all that came of it; anybody who has
// it can draw again. Its hashes are SHA-256 over JSON as encoding/json writes it,
// without blanks and without escaping of <, > and &: BasisHash over the basis, Hash
// over the whole record with an empty hash. The seed is the SHA-256 of
//
//	hengxiao-seed-1 LF basisHash LF salt LF value
//
// and the value is written in the one way that folded gives. Until the draw the salt, without
// which no panel can be told from a value, is kept sealed and nobody reads it.
//
// Late are those whom something barred between the fixing of the basis and the draw:
// they are drawn as the basis has them, and Invited says who takes each seat instead,
// nobody where no reserve could. Before the draw all after BasisHash is empty.
type Record struct {
	Version   int    `json:"version"`
	Basis     *Basis `json:"basis"`
	BasisHash string `json:"basisHash"`
	Value     string `json:"value"`
	ReadFrom  string `json:"readFrom"`
	Seed      string `json:"seed"`
	Result
	Late    []Exclusion `json:"late"`
	Invited []string    `json:"invited"`
	Hash    string      `json:"hash"`
}

// Versions of a record: in those of the raw one the value is hashed as it was typed.
const (
	rawVersion = 2
	version    = 3
)

// Commit fixes a basis: a record in which nothing is drawn yet.
func Commit(b *Basis) *Record {
	return &Record{Version: version, Basis: b, BasisHash: hash(b), Late: []Exclusion{}, Invited: []string{},
		Result: Result{Panel: []string{}, Reserves: []string{}}}
}

// Draw draws from the basis by a public value and where it was read.
func (r *Record) Draw(value, readFrom string, late []Exclusion) (*Record, error) {
	drawn := Commit(r.Basis)
	drawn.Version = r.Version
	if r.Version > rawVersion {
		value = folded(value)
	}
	drawn.Value, drawn.ReadFrom = value, readFrom
	drawn.Late = append(drawn.Late, late...)
	drawn.Seed = seedOf(drawn.BasisHash, r.Basis.Salt, value)
	var err error
	if drawn.Result, err = r.Basis.draw(drawn.Seed); err != nil {
		return nil, err
	}
	drawn.Invited = drawn.invited(nil)
	drawn.Hash = hash(drawn)
	return drawn, nil
}

func seedOf(basisHash, salt, value string) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "hengxiao-seed-1\n%s\n%s\n%s", basisHash, salt, value))
	return hex.EncodeToString(sum[:])
}

// Drawn tells whether the public value has decided.
func (r *Record) Drawn() bool { return r.Seed != "" }

// invited gives the seats of those barred late to the next reserves who are not busy
// elsewhere.
func (r *Record) invited(busy []string) []string {
	gone := slices.Clone(busy)
	for _, x := range r.Late {
		gone = append(gone, x.Code)
	}
	barred := func(code string) bool { return find(r.Late, code) != nil }
	out := slices.Clone(r.Panel)
	seated := slices.DeleteFunc(slices.Clone(r.Panel), barred)
	for i, code := range out {
		if !barred(code) {
			continue
		}
		out[i] = ""
		if next, err := r.NextReserve(gone, seated); err == nil {
			out[i], seated = next, append(seated, next)
		}
	}
	return out
}

// Proof is a record that anybody can replay: of one panel, or of a group's.
type Proof interface {
	Verify() error
	Drawn() bool
	Unsalted() []byte
	Hashes() (basis, whole string)
	JSON() []byte

	salt() string
	salted(salt string) Proof
	holds() bool // the hash of the basis, with its salt as it is
}

// ReadProof reads the JSON of either record.
func ReadProof(body []byte) (Proof, error) {
	var kind struct {
		Panels json.RawMessage `json:"panels"`
	}
	if err := json.Unmarshal(body, &kind); err != nil {
		return nil, fmt.Errorf("不是抽取记录：%w", err)
	}
	if kind.Panels != nil {
		return ReadGroup(body)
	}
	return ReadRecord(body)
}

// ReadRecord reads a record's JSON and refuses what no record has.
func ReadRecord(body []byte) (*Record, error) {
	r := &Record{}
	if err := decode(body, r); err != nil {
		return nil, err
	}
	if r.Basis == nil {
		return nil, fmt.Errorf("不是抽取记录：没有抽取依据")
	}
	return r, nil
}

func decode(body []byte, into any) error {
	dec := json.NewDecoder(bytes.NewReader(body))
	dec.DisallowUnknownFields()
	if err := dec.Decode(into); err != nil {
		return fmt.Errorf("不是抽取记录：%w", err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return fmt.Errorf("抽取记录之后还有多余的文字")
	}
	return nil
}

// Hashes are those by which the record is known.
func (r *Record) Hashes() (basis, whole string) { return r.BasisHash, r.Hash }

// Verify fixes the basis and draws again, and names the first thing that does not
// come out as written. Of a record in which nothing is drawn it proves the basis.
func (r *Record) Verify() error {
	if r.Version != rawVersion && r.Version != version {
		return fmt.Errorf("不认识的抽取记录版本：%d", r.Version)
	}
	b := r.Basis
	if b.Salt == "" {
		return ErrWithheld
	}
	basis, err := NewBasis(b.Subject, b.Need, b.Pool, b.Direct, b.Source, b.Salt)
	if err != nil {
		return fmt.Errorf("按记录不能重新抽取：%w", err)
	}
	again := Commit(basis)
	again.Version = r.Version
	if r.Drawn() {
		if again, err = again.Draw(r.Value, r.ReadFrom, r.Late); err != nil {
			return fmt.Errorf("按记录不能重新抽取：%w", err)
		}
	}
	return differ([]part{
		{"pool", text(b.Pool), text(basis.Pool)},
		{"excluded", text(b.Excluded), text(basis.Excluded)},
		{"direct", text(b.Direct), text(basis.Direct)},
		{"basisHash", r.BasisHash, again.BasisHash},
		{"value", r.Value, again.Value},
		{"readFrom", r.ReadFrom, again.ReadFrom},
		{"seed", r.Seed, again.Seed},
		{"panel", text(r.Panel), text(again.Panel)},
		{"leader", r.Leader, again.Leader},
		{"reserves", text(r.Reserves), text(again.Reserves)},
		{"late", text(r.Late), text(again.Late)},
		{"invited", text(r.Invited), text(again.Invited)},
		{"hash", r.Hash, again.Hash},
	})
}

// ErrWithheld is of a record that was read before the draw: nothing in it can be proved yet.
var ErrWithheld = errors.New("记录中没有随机盐：随机盐在抽取时公开，请用抽取后的记录复算")

// part is a part of a record as it is written, and as it comes out again.
type part struct{ name, written, made string }

// differ names the first part that does not come out as written.
func differ(parts []part) error {
	for _, p := range parts {
		if p.written != p.made {
			written, made := apart(p.written, p.made)
			return fmt.Errorf("抽取记录的 %s 与重算结果不符：记录为 %s，重算为 %s", p.name, written, made)
		}
	}
	return nil
}

// apart cuts two texts to where they begin to differ.
func apart(a, b string) (string, string) {
	const before, after = 20, 40
	x, y := []rune(a), []rune(b)
	same := 0
	for same < min(len(x), len(y)) && x[same] == y[same] {
		same++
	}
	from := max(0, same-before)
	return string(x[from:min(len(x), same+after)]), string(y[from:min(len(y), same+after)])
}

// NextReserve is the first reserve with whom the panel can be completed when those
// seated stay, and those who were chosen beside the draw. Gone are all who left or
// declined, reserves among them.
func (r *Record) NextReserve(gone, seated []string, beside ...Entrant) (string, error) {
	drawn := func(code string) bool { return !r.Basis.isChosen(code) }
	chosen := append(r.Basis.entrants(slices.DeleteFunc(slices.Clone(seated), drawn)), beside...)
	stay := r.Basis.entrants(slices.DeleteFunc(slices.Clone(seated), r.Basis.isChosen))
	open := r.Basis.entrants(slices.DeleteFunc(slices.Clone(r.Reserves), func(code string) bool {
		return slices.Contains(gone, code) || slices.Contains(seated, code) ||
			slices.ContainsFunc(beside, func(e Entrant) bool { return e.Code == code })
	}))
	need := r.Basis.Need
	for i, e := range open {
		if need.missing(chosen, append(slices.Clone(stay), e), open[i+1:]) == 0 {
			return e.Code, nil
		}
	}
	short := need.missing(chosen, stay, open)
	return "", fault.New(fault.PoolTooSmall, "候补专家 %d 人，不能按原条件补齐专家组，缺 %d 人", len(open), short)
}

// JSON is the record as it is kept and handed out.
func (r *Record) JSON() []byte { return []byte(text(r)) }

// Unsalted is the record as it is handed out before the draw.
func (r *Record) Unsalted() []byte { return r.salted("").JSON() }

func (r *Record) salt() string { return r.Basis.Salt }

func (r *Record) salted(salt string) Proof {
	other, basis := *r, *r.Basis
	basis.Salt, other.Basis = salt, &basis
	return &other
}

func (r *Record) holds() bool { return hash(r.Basis) == r.BasisHash }

// hash is the SHA-256 of a value's JSON; of a record, with an empty hash.
func hash(v any) string {
	switch r := v.(type) {
	case *Record:
		bare := *r
		bare.Hash = ""
		v = bare
	case *GroupRecord:
		bare := *r
		bare.Hash = ""
		v = bare
	}
	sum := sha256.Sum256([]byte(text(v)))
	return hex.EncodeToString(sum[:])
}

// text is a value's JSON, the same on every machine.
func text(v any) string {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		panic(err) // records hold texts and numbers only
	}
	return string(bytes.TrimRight(out.Bytes(), "\n"))
}
