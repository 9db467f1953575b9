import { isKindName, type KindName } from '../domain/kinds/index.js';

/** What `--help` shows somebody to type; run on the sample province by a test. The same in every language. */
interface KindExample {
  /** A record of the sample province. */
  readonly id: string;
  /** What follows `irt KIND add`. */
  readonly add: string;
}

const kindExamples: Readonly<Record<KindName, KindExample>> = {
  agency: { id: 'so-y-te', add: '--name "Chi cục Dân số" --type department --parent so-y-te' },
  system: { id: 'csdl-y-te', add: '--name "Khám bệnh từ xa" --agency so-y-te --in-service 01/03/2026' },
  scan: {
    id: '20251230-cong-dich-vu-cong-hr4r',
    add: '--systems cong-dich-vu-cong --finished 15/11/2026 --counts.high 2',
  },
  hunt: {
    id: '20241108-csdl-y-te-ptg6',
    add: '--systems "cong-dich-vu-cong,csdl-y-te" --finished 15/11/2026',
  },
  finding: {
    id: '20260910-csdl-y-te-wpxe',
    add: '--system csdl-y-te --found 15/11/2026 --severity high --takeover',
  },
  plan: {
    id: 'phuong-an-nganh-y-te',
    add: `--name "Phương án ứng cứu" --agency so-y-te --systems csdl-y-te --status issued --issued 20/11/2026 --scenarios "{name: 'Mã độc tống tiền'}"`,
  },
  drill: {
    id: '20260625-csdl-y-te-dvbr',
    add: '--type real-combat --systems csdl-y-te --finished 20/11/2026 --live-system --no-scripted',
  },
  incident: {
    id: '20260910-csdl-y-te-wpxe',
    add: '--system csdl-y-te --type ransomware --detected "20/11/2026 09:30" --class ordinary',
  },
  warning: {
    id: '20250114-07-cb-attt-8zpg',
    add: '--source "Công an tỉnh" --number 12/CB --date 15/11/2026 --agencies so-y-te',
  },
  team: {
    id: 'doi-ung-cuu-su-co-tinh',
    add: '--name "Tổ ứng cứu" --agency so-y-te --established 15/11/2026 --decision.number 12/QĐ-UBND --decision.date 15/11/2026',
  },
  member: {
    id: 'bui-van-tham-khao',
    add: `--name "Nguyễn Văn A" --team doi-ung-cuu-su-co-tinh --joined 15/11/2026 --qualifications "{name: CEH, kind: certificate, issued: 15/10/2026, meetsStandard: true}"`,
  },
  contact: {
    id: 'dau-moi-fpt-telecom-tuyen-quang',
    add: '--agency so-y-te --phone "0207 000 0000" --url https://syt.example.vn --published 15/11/2026',
  },
  activity: {
    id: '20260128-so-y-te-9x4h',
    add: '--agency so-y-te --topic awareness --date 15/11/2026 --reach 120',
  },
  supplier: {
    id: 'phan-mem-y-te-gia-dinh',
    add: '--name "Công ty A" --agency so-y-te --access --security-clause --incident-clause',
  },
  budget: {
    id: '20251209-so-y-te-fjex',
    add: '--agency so-tai-chinh --year 2027 --purpose irt --allocated 500000000',
  },
  request: {
    id: '20260302-vnpt-tuyen-quang-agj1',
    add: '--agency vnpt-tuyen-quang --issued 15/11/2026 --due 20/11/2026 --number 15/YC',
  },
  submission: {
    id: '20251218-so-y-te-2kgp',
    add: '--agency so-y-te --type quarter --period 2026-Q3 --sent 10/10/2026',
  },
  waiver: {
    id: '20260401-ioc-db2f',
    add: '--duty d18.drill --subject.kind system --subject.id csdl-y-te --reason "Đang nâng cấp" --document.number 12/QĐ-UBND --document.date 15/11/2026 --until 31/12/2026',
  },
};

/** Examples under the help of a command, by its words after `irt`. */
export function examplesOf(words: string): readonly string[] {
  return commandExamples[words] ?? kindLines(words);
}

export const commandExamples: Readonly<Record<string, readonly string[]>> = {
  init: [
    'irt init kho-tinh --province "Tuyên Quang"',
    'irt init vi-du --sample tuyen-quang',
    'irt init kho-chung --git',
  ],
  check: [
    'irt check',
    'irt check --agency so-y-te --as-of 30/09/2026',
    'irt check system/cong-dich-vu-cong --duty d18.vuln-scan --all',
    'irt check --json --fail-on due-soon',
  ],
  fix: ['irt fix', 'irt fix --agency so-y-te', 'irt fix system/cong-dich-vu-cong --duty d18.vuln-scan'],
  deadlines: ['irt deadlines --within 60d', 'irt deadlines --overdue --agency so-y-te'],
  duty: ['irt duty list', 'irt duty show d18.vuln-scan'],
  'duty list': ['irt duty list'],
  'duty show': ['irt duty show d18.vuln-scan'],
  explain: ['irt explain d18.drill system/cong-dich-vu-cong'],
  report: ['irt report quarterly --period 2026-Q3'],
  'report quarterly': [
    'irt report quarterly --period 2026-Q3',
    'irt report quarterly --format csv -o quy3.csv',
  ],
  history: ['irt history', 'irt history system/cong-dich-vu-cong', 'irt history verify'],
  'history verify': ['irt history verify'],
  undo: ['irt undo', 'irt undo 3 --dry-run', 'irt undo --redo'],
  import: [
    'irt import he-thong.xlsx --agency so-y-te --dry-run',
    'irt import thang-11 --yes',
    'irt import he-thong.xlsx --agency so-y-te --map "Cấp=level" --yes',
  ],
  export: [
    'irt export -o tat-ca.xlsx',
    'irt export --kind system --agency so-y-te -o he-thong.ods',
    'irt export --kind agency --where "loại=xã" -o xa.csv',
  ],
  evidence: ['irt evidence list'],
  'evidence attach': [
    'irt evidence attach plan/phuong-an-nganh-y-te "Phương án đã ký.pdf" --label "Bản đã ký"',
  ],
  'evidence list': ['irt evidence list', 'irt evidence list plan/phuong-an-nganh-y-te'],
  validate: ['irt validate', 'irt validate --agency so-y-te', 'irt validate --format csv -o loi.csv'],
  fmt: ['irt fmt --check', 'irt fmt --dry-run system', 'irt fmt records/so-y-te'],
  doctor: ['irt doctor', 'irt doctor --repair --yes', 'irt doctor --json'],
  unlock: ['irt unlock'],
  completion: ['irt completion bash'],
  man: ['irt man -o irt.1'],
  config: ['irt config list --show-origin'],
  'config list': ['irt config list --show-origin'],
  'merge-driver': ['irt merge-driver goc.yaml ta.yaml ban.yaml records/so-y-te/system.yaml'],
  'incident clocks': ['irt incident clocks', 'irt incident clocks --all --format csv'],
  'system move': ['irt system move csdl-y-te --to cong-an-tinh --on 30/11/2026'],
  'agency dissolve': ['irt agency dissolve so-ngoai-vu --successor van-phong-ubnd --on 31/12/2026'],
  'agency merge': [
    'irt agency merge thanh-tra-tinh so-dan-toc-ton-giao --into van-phong-ubnd --on 31/12/2026',
  ],
};

function kindLines(words: string): readonly string[] {
  const [kind = '', verb = ''] = words.split(' ');
  if (!isKindName(kind)) return [];
  const { id, add } = kindExamples[kind];
  const lines: Readonly<Record<string, readonly string[]>> = {
    '': [`irt ${kind} list`, `irt ${kind} show ${id}`],
    add: [`irt ${kind} add ${add}`],
    list: [`irt ${kind} list --agency so-y-te`, `irt ${kind} list --search "y te" --format csv`],
    show: [`irt ${kind} show ${id}`, `irt ${kind} show ${id} --json`],
    edit: [`irt ${kind} edit ${id} --note "Đã đối chiếu hồ sơ" --dry-run`],
    remove: [`irt ${kind} remove ${id} --yes`],
  };
  return lines[verb] ?? [];
}
