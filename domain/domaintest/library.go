package domaintest

import "hengxiao/ent/viewer"

// entry is one line of the expert library (专家库).
type entry struct {
	who       Persona
	name      string
	major     string
	title     string
	employer  string
	kind      string
	fields    []string
	conflicts []string // units worked for
}

// library has a panel for a school and for a road, with reserves. Nobody shares an
// employer; the seventh and the ninth have worked for a unit of the district.
var library = map[string][]entry{Division: {
	{Expert1, "陈示一", "经济", "高级经济师", "区外高校", "COLLEGE", []string{"ECON", "PUBFIN"}, nil},
	{Expert2, "李示二", "财务会计", "高级会计师", "某会计师事务所", "FIRM", []string{"ACCOUNT"}, nil},
	{Expert3, "黄示三", "信息技术", "高级工程师", "某市大数据中心", "PUBLIC", []string{"IT"}, nil},
	{Expert4, "何示四", "信息技术", "教授", "省属高校", "COLLEGE", []string{"IT", "EDU"}, nil},
	{Expert5, "梁示五", "市政工程", "高级工程师", "某设计院", "FIRM", []string{"WORKS"}, nil},
	{Expert6, "周示六", "水利工程", "教授级高级工程师", "某水利院", "PUBLIC", []string{"WORKS", "WATER"}, nil},
	{Expert7, "吴示七", "教育", "特级教师", "区外学校", "PUBLIC", []string{"EDU"}, []string{"205101"}},
	{Expert8, "郑示八", "财政", "研究员", "某研究所", "PUBLIC", []string{"PUBFIN", "LAW"}, nil},
	{Expert9, "林示九", "工程造价", "高级工程师", "某造价咨询公司", "FIRM", []string{"COST", "WORKS"}, []string{"212001"}},
}}

// signingIn are experts as people.
func signingIn(entries []entry) []person {
	people := make([]person, len(entries))
	for i, e := range entries {
		people[i] = person{who: e.who, name: e.name, role: viewer.Expert}
	}
	return people
}
