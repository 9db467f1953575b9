import { show } from '../../domain/calendar.js';
import type { Irt } from '../command.js';
import type { ConditionText, DoctorTexts } from '../doctor.js';
import { kinds } from './kinds.js';

const SHOWN = 5;
/** Some of many files, and how many more. */
const some = (files: readonly string[]): string =>
  files.length <= SHOWN
    ? files.join(', ')
    : `${files.slice(0, SHOWN).join(', ')} và ${files.length - SHOWN} mục khác`;
const time = (since: string): string => (since === '' ? 'không rõ từ lúc nào' : `từ ${show(since)}`);

const condition = (irt: Irt): DoctorTexts['condition'] => ({
  'clock-fine': (a) => ({ seen: `Đồng hồ máy chỉ ${show(a.now)} (giờ Việt Nam).` }),
  'clock-behind-file': (a) => ({
    seen: `Đồng hồ máy chỉ ${show(a.now)}, nhưng ${a.file} được ghi lúc ${show(a.changed)}, tức là sau đó.`,
    ...wrongClock,
  }),
  'clock-behind-record': (a) => ({
    seen: `Đồng hồ máy chỉ ${show(a.now)}, nhưng ${kinds[a.kind].one} ${a.id} ghi ngày ${show(a.day)}, hơn một năm sau đó.`,
    ...wrongClock,
    next: `Chỉnh lại ngày giờ của máy; nếu ngày trong bản ghi sai: ${irt`${a.kind} edit ${a.id}`}`,
  }),
  'clock-unlikely': (a) => ({ seen: `Đồng hồ máy chỉ ${show(a.now)}, năm không hợp lý.`, ...wrongClock }),
  'zone-vietnam': () => ({ seen: 'Máy đặt giờ Việt Nam.' }),
  'zone-other': (a) => ({
    seen: `Máy đặt múi giờ ${a.zone}; irt luôn xét theo giờ Việt Nam nên kết quả không bị ảnh hưởng.`,
  }),
  'node-fine': (a) => ({ seen: `Node.js ${a.version}.` }),
  'node-old': (a) => ({
    seen: `Node.js ${a.version}; irt cần ${a.needed}.`,
    why: 'Bản cũ hơn chưa được thử với irt.',
    next: 'Cài Node.js bản hỗ trợ dài hạn (LTS) mới',
  }),
  'catalogues-fine': (a) => ({
    seen:
      a.inUse === null
        ? 'Không danh mục nào đang dùng có nghĩa vụ còn hiệu lực.'
        : `Danh mục đang dùng theo kịp văn bản mới nhất irt biết (${show(a.inUse)}).`,
  }),
  'catalogues-older': (a) => ({
    seen: `Danh mục đang dùng ${a.inUse === null ? 'không có nghĩa vụ còn hiệu lực' : `dừng ở văn bản có hiệu lực từ ${show(a.inUse)}`}; chưa bật: ${a.newer.map(({ id, from }) => `${id} (văn bản có hiệu lực từ ${show(from)})`).join(', ')}.`,
    why: 'Nghĩa vụ theo văn bản mới hơn chưa được xét, nên không hiện ra là thiếu.',
    next: `Thêm ${a.newer.map(({ id }) => `“${id}”`).join(', ')} vào “catalogues” trong irt.yaml; xem trước: ${irt`duty show ${a.newer[0]?.id ?? ''}`}`,
  }),
  'catalogues-untold': () => ({
    seen: `Chưa xem được, vì irt.yaml hoặc một danh mục có lỗi; nêu lỗi: ${irt`validate`}`,
  }),
  'access-fine': (a) => ({ seen: `Đọc và ghi được cả ${a.count} tệp, thư mục.` }),
  'access-denied': (a) => ({
    seen: `Tài khoản này không đọc hoặc không ghi được: ${some(a.files)}.`,
    why: 'Không đọc được thì phần ấy không được xét; không ghi được thì không cập nhật được.',
    next: 'Nhờ người quản trị cho tài khoản này quyền đọc và ghi các tệp ấy',
  }),
  'modes-fine': () => ({ seen: 'Người ngoài không đọc được, ngoài chủ tệp không ai ghi được.' }),
  'modes-open': (a) => ({
    seen: `Quyền mở quá rộng: ${some(a.files)}.`,
    why: 'Lỗ hổng chưa khắc phục và đầu mối liên hệ là thứ kẻ tấn công tìm; cần tệp 0640, thư mục 0750.',
    next: irt`doctor --repair`,
  }),
  'modes-untold': () => ({
    seen: 'Trên Windows irt không xem được quyền; hãy xem thẻ Security của thư mục.',
  }),
  'temporaries-none': () => ({ seen: 'Không có tệp tạm.' }),
  'temporaries-working': (a) => ({ seen: `Có lệnh đang ghi: ${some(a.files)}.` }),
  'temporaries-stale': (a) => ({
    seen: `Tệp tạm của lệnh đã bị ngắt: ${some(a.files)}.`,
    why: 'Không phải dữ liệu, nhưng là bản sao của bản ghi.',
    next: irt`doctor --repair`,
  }),
  'lock-free': () => ({ seen: 'Không ai đang ghi.' }),
  'lock-held': (a) => ({ seen: `Tiến trình ${a.pid} trên máy này đang ghi, ${time(a.since)}.` }),
  'lock-dead': (a) => ({
    seen: `Khóa còn lại của tiến trình ${a.pid} đã kết thúc, ${time(a.since)}.`,
    why: 'Không cản trở gì: lệnh ghi sau sẽ tự gỡ.',
    next: irt`doctor --repair`,
  }),
  'lock-elsewhere': (a) => ({
    seen: `Máy ${a.host} giữ khóa (tiến trình ${a.pid}), ${time(a.since)}.`,
    why: 'Chưa ghi được từ máy này. Máy kia có thể đang ghi, hoặc đã tắt mà để lại khóa.',
    next: `Nếu chắc chắn máy kia không còn ghi: ${irt`unlock`}`,
  }),
  'lock-unreadable': () => ({
    seen: 'Có khóa nhưng không đọc được là của ai.',
    why: 'Có thể một lệnh vừa bắt đầu ghi; nếu không, khóa đã hỏng và cản trở việc ghi.',
    next: `Chờ mười giây rồi chạy lại: ${irt`doctor`}; nếu vẫn còn: ${irt`unlock`}`,
  }),
  'lock-odd': () => ({
    seen: 'Ở chỗ của khóa (.irt/lock) là thứ khác (liên kết, thư mục, tệp lạ).',
    why: 'Không lệnh nào ghi được.',
    next: irt`doctor --repair`,
  }),
  'journal-none': () => ({ seen: 'Không có lệnh nào bị ngắt giữa chừng.' }),
  'journal-pending': (a) => ({
    seen: `Một lệnh ghi bị ngắt giữa chừng; các tệp của lệnh ấy: ${some(a.files)}.`,
    why: 'irt đã đọc như lệnh làm xong; lệnh ghi sau sẽ ghi nốt. Chương trình khác đọc tệp thì chưa thấy.',
    next: irt`doctor --repair`,
  }),
  'journal-useless': (a) => ({
    seen: `Nhật ký của lệnh bị ngắt không còn việc gì để làm: ${some(a.files)}.`,
    why: 'Lệnh ấy chưa kịp ghi gì, dữ liệu còn nguyên như trước lệnh.',
    next: irt`doctor --repair`,
  }),
  'journal-foreign': (a) => ({
    seen: `Một thay đổi dở dang do máy khác hoặc tài khoản khác để lại, động tới: ${some(a.files)}.`,
    why: 'irt không tự làm theo: ai chép kho cho bạn cũng có thể viết sẵn thay đổi ấy. Khi chưa quyết định thì không lệnh nào ghi được.',
    next: `Xem trước: ${irt`doctor --repair --journal apply --dry-run`}; rồi làm (--journal apply) hoặc bỏ (--journal discard)`,
  }),
  'history-none': () => ({ seen: 'Chưa có thay đổi nào được ghi lại.' }),
  'history-whole': (a) => ({ seen: `${a.lines} dòng, mỗi dòng khớp với dòng mà nó nối tiếp.` }),
  'history-altered': (a) => ({
    seen: `Đã bị sửa, xóa hoặc chèn thêm ở ${a.file}, dòng ${a.line}.`,
    why: 'Bản ghi không bị ảnh hưởng, nhưng phần lịch sử này không còn dùng làm bằng chứng được.',
    next: irt`history verify`,
  }),
  'history-conflict': (a) => ({
    seen: `${a.file} đang xung đột git, dấu đầu tiên ở dòng ${a.line}.`,
    why: 'Không dòng nào bị mất, nhưng còn dấu thì chưa gọi là nguyên vẹn.',
    next: `Mở ${a.file}, chỉ xóa những dòng bắt đầu bằng <<<<<<<, |||||||, =======, >>>>>>>, giữ mọi dòng khác; rồi git add ${a.file}`,
  }),
  'history-linked': (a) => ({
    seen: `${a.file} là liên kết, nên chưa xem được lịch sử.`,
    why: 'irt không đọc, không ghi lịch sử qua liên kết, nên không lệnh nào ghi được.',
    next: `Xóa liên kết (chỉ liên kết, không xóa thứ nó chỉ tới), rồi chuyển thứ ấy vào đúng chỗ của liên kết với đúng tên ấy; rồi xem: ${irt`history verify`}`,
  }),
  'encoding-fine': (a) => ({ seen: `Cả ${a.count} tệp YAML đều là UTF-8.` }),
  'encoding-wrong': (a) => ({
    seen: `Không phải UTF-8: ${some(a.files)}.`,
    why: 'irt không đọc các tệp này (UTF-16, TCVN3, VNI hoặc tệp hỏng), nên bản ghi trong đó không được tính.',
    next: 'Mở bằng trình soạn thảo, lưu lại với bảng mã UTF-8 (Unicode)',
  }),
  'encoding-mark': (a) => ({
    seen: `Có dấu BOM ở đầu: ${some(a.files)}.`,
    why: 'irt đọc được, nhưng vài công cụ khác thì không; irt bỏ dấu này khi ghi tệp.',
    next: 'Lưu lại dạng “UTF-8” (không phải “UTF-8 with BOM”)',
  }),
  'endings-fine': () => ({ seen: 'Các dòng kết thúc thống nhất (LF).' }),
  'endings-wrong': (a) => ({
    seen: `Các dòng chỉ kết thúc bằng CR: ${some(a.files)}.`,
    why: 'irt không đọc các tệp này, nên bản ghi trong đó không được tính.',
    next: 'Lưu lại với kết thúc dòng LF',
  }),
  'endings-mixed': (a) => ({
    seen: `Trong cùng một tệp có nhiều kiểu kết thúc dòng: ${some(a.files)}.`,
    why: 'Đọc được, nhưng so sánh giữa hai bản sẽ thấy khác ở những dòng không đổi.',
    next: 'Lưu lại với một kiểu kết thúc dòng, tốt nhất là LF',
  }),
  'endings-windows': (a) => ({
    seen: `${a.count} tệp kết thúc dòng kiểu Windows (CRLF); irt giữ nguyên khi ghi.`,
  }),
  'unread-none': () => ({ seen: 'Không có tệp nào bị bỏ qua.' }),
  'unread-yml': (a) => ({
    seen: `Đuôi .yml không được đọc: ${some(a.files)}.`,
    why: 'Bản ghi trong các tệp này không được tính.',
    next: 'Đổi đuôi thành .yaml, ví dụ: scan.yml thành scan.yaml',
  }),
  'unread-backup': (a) => ({
    seen: `Bản lưu của trình soạn thảo, không được đọc: ${some(a.files)}.`,
    why: 'Bản cũ của dữ liệu nằm lẫn trong kho; dễ bị sửa nhầm hoặc gửi nhầm.',
    next: 'Xem lại rồi xóa, hoặc chuyển ra ngoài kho',
  }),
  'case-fine': () => ({ seen: 'Không có tên chỉ khác nhau chữ hoa, chữ thường.' }),
  'case-twins': (a) => ({
    seen: `Tên chỉ khác nhau chữ hoa, chữ thường hoặc cách gõ dấu: ${some(a.files)}.`,
    why: 'Chép sang Windows hoặc macOS thì mất một trong hai tệp.',
    next: 'Gộp lại hoặc đổi tên một tệp',
  }),
  'links-none': () => ({ seen: 'Không có liên kết hay thiết bị thay cho tệp.' }),
  'links-store': (a) => ({
    seen: `Ở chỗ thư mục, tệp mà mọi lệnh ghi tới là thứ khác (liên kết, tệp lạ, thiết bị): ${some(a.files)}.`,
    why: `irt không ghi qua liên kết, nên không lệnh nào ghi được${a.files.includes('records') ? '; bản ghi phía sau cũng không được đọc, không được tính' : ''}.`,
    next: 'Xóa liên kết (chỉ liên kết, không xóa thứ nó chỉ tới), rồi chuyển thứ ấy vào đúng chỗ của liên kết với đúng tên ấy; nếu là tệp lạ thì chuyển đi nơi khác',
  }),
  'links-records': (a) => ({
    seen: `Liên kết, ống dẫn hoặc thiết bị thay cho tệp: ${some(a.files)}.`,
    why: 'irt không đọc theo liên kết, nên bản ghi phía sau không được tính.',
    next: 'Xóa liên kết (chỉ liên kết, không xóa thứ nó chỉ tới), rồi chép thứ ấy vào chỗ của liên kết với đúng tên ấy; nếu nó nằm sẵn trong records/ thì chỉ cần xóa liên kết',
  }),
  'links-elsewhere': (a) => ({
    seen: `Liên kết, ống dẫn hoặc thiết bị trong kho: ${some(a.files)}.`,
    why: 'irt không đi theo liên kết; khi sao lưu hay gửi kho, phần phía sau có thể không đi cùng.',
    next: 'Thay bằng tệp thật, hoặc xóa',
  }),
  'network-local': () => ({ seen: 'Kho nằm trên đĩa của máy này.' }),
  'network-refused': (a) => ({
    seen: `Kho nằm trên thư mục mạng (${a.system}).`,
    why: 'Máy khác không thấy khóa của máy này nên hai người ghi cùng lúc có thể làm mất dữ liệu; irt không ghi.',
    next: 'Chuyển kho về đĩa của máy và chia sẻ bằng git; nếu chỉ một máy ghi: thêm sharedFolderOk: true vào irt.yaml',
  }),
  'network-allowed': (a) => ({
    seen: `Kho nằm trên thư mục mạng (${a.system}), được phép ghi theo sharedFolderOk.`,
    why: 'Hai máy ghi cùng lúc có thể làm mất dữ liệu: chỉ để một máy ghi.',
    next: 'Tốt hơn: đặt kho trên đĩa của máy và chia sẻ bằng git',
  }),
  'git-none': () => ({ seen: 'Kho không nằm trong git.' }),
  'git-fine': () => ({ seen: 'Git bỏ qua .irt/, gộp bản ghi theo từng trường và giữ mọi dòng lịch sử.' }),
  'git-private': () => ({
    seen: 'Kho nằm trong git nhưng .irt/ chưa được bỏ qua.',
    why: 'Khóa và nhật ký của máy này sẽ sang máy khác.',
    next: irt`init --git`,
  }),
  'git-merge': () => ({
    seen: 'Kho nằm trong git nhưng chưa cài cách hợp nhất bản ghi và lịch sử.',
    why: 'Hai người cùng sửa một tệp sẽ phải gỡ xung đột bằng tay.',
    next: irt`init --git`,
  }),
  'git-overridden': (a) => ({
    seen: `${a.by} làm git không gộp hoặc không giữ nguyên ${a.file} theo cách của irt.`,
    why: 'Dòng ấy đứng sau nên được git theo; khi gộp sẽ có xung đột, hoặc tệp bị đổi byte.',
    next: `Xóa hoặc sửa dòng ${a.by}, rồi gõ: ${irt`init --git`}`,
  }),
  'git-driver': () => ({
    seen: 'Bản sao này của kho chưa cài chương trình gộp mà .gitattributes nêu.',
    why: 'Cài đặt ấy riêng từng bản sao, git clone không chép theo; thiếu thì git gộp từng dòng chữ, dễ xung đột.',
    next: irt`init --git`,
  }),
  'git-gone': (a) => ({
    seen: `Git được cài để gọi ${a.program} khi gộp, nhưng không còn tệp ấy.`,
    why: 'Node.js hoặc irt đã chuyển chỗ hay được cài lại; khi gộp git không gọi được irt.',
    next: irt`init --git`,
  }),
  'merging-none': () => ({ seen: 'Không có lần gộp nào dở dang.' }),
  'merging-conflict': (a) => ({
    seen: `Git chưa gộp xong: ${some(a.files)}.`,
    why: 'Chưa commit được cho đến khi chọn xong nội dung đúng.',
    next: 'Mở từng tệp, giữ nội dung đúng, xóa các dòng dấu, rồi gõ: git add TỆP',
  }),
  'merging-silent': (a) => ({
    seen: `Git chưa gộp xong, mà trong tệp không có dòng dấu nào: ${some(a.files)}.`,
    why: 'Nếu chưa ai gộp bằng tay thì tệp mới chỉ có nội dung của bên này: commit là mất nội dung của bên kia.',
    next: `Gộp lại: ${irt`init --git`}, rồi git checkout -m -- TỆP. Nếu đã tự gộp xong: git add TỆP`,
  }),
  'merging-underway': (a) => ({
    seen: `Lệnh git ${a.what} đang dở.`,
    why: 'Thay đổi ghi thêm lúc này sẽ lẫn vào lần gộp ấy.',
    next:
      a.what === 'merge'
        ? 'git commit (làm tiếp), hoặc git merge --abort (bỏ)'
        : `git ${a.what} --continue (làm tiếp), hoặc git ${a.what} --abort (bỏ)`,
  }),
});

const wrongClock: Omit<ConditionText, 'seen'> = {
  why: 'Hạn và số ngày quá hạn được tính theo đồng hồ này.',
  next: 'Chỉnh lại ngày giờ của máy (Linux: timedatectl set-ntp true)',
};

export const doctor = (irt: Irt): DoctorTexts => ({
  title: (dir) => `Kiểm tra kho dữ liệu ${dir}`,
  probe: {
    clock: 'Đồng hồ',
    zone: 'Múi giờ',
    node: 'Node.js',
    access: 'Đọc, ghi',
    modes: 'Phân quyền',
    temporaries: 'Tệp tạm',
    lock: 'Khóa',
    journal: 'Lệnh dở dang',
    encoding: 'Bảng mã',
    endings: 'Kết thúc dòng',
    unread: 'Tệp bỏ qua',
    case: 'Tên trùng',
    links: 'Liên kết',
    network: 'Nơi đặt kho',
    history: 'Lịch sử',
    git: 'Git',
    merging: 'Gộp dở dang',
    catalogues: 'Danh mục',
  },
  state: { ok: 'tốt', warning: 'cảnh báo', fault: 'lỗi' },
  column: { state: 'Mức', check: 'Mục', seen: 'Hiện trạng', why: 'Vì sao', next: 'Cách khắc phục' },
  condition: condition(irt),
  repair: (repair) => {
    switch (repair.code) {
      case 'chmod':
        return `bớt quyền của ${repair.file}: ${mode(repair.from)} → ${mode(repair.to)}`;
      case 'clear-lock':
        return `gỡ khóa của tiến trình ${repair.pid} đã kết thúc`;
      case 'move-lock':
        return 'chuyển thứ đang ở chỗ của khóa (.irt/lock) sang tên khác trong .irt/';
      case 'apply-journal':
        return `làm nốt thay đổi do nơi khác để lại, ghi vào: ${repair.files.join(', ')}`;
      case 'discard-journal':
        return `bỏ thay đổi do nơi khác để lại, giữ nguyên các tệp như hiện có: ${repair.files.join(', ')}`;
      case 'finish-journal':
        return repair.files.length > 0
          ? `ghi nốt lệnh bị ngắt: ${repair.files.join(', ')}`
          : 'xóa nhật ký của lệnh chưa kịp ghi gì';
      case 'sweep':
        return `xóa tệp tạm ${repair.file}`;
    }
  },
  summary: (ok, warnings, faults) =>
    `${ok + warnings + faults} mục kiểm tra: ${ok} tốt, ${warnings} cảnh báo, ${faults} lỗi.`,
  canRepair: (count) => `irt tự sửa được ${count} việc, xem trước rồi mới làm: ${irt`doctor --repair`}`,
  willRepair: (count) => `Sẽ làm ${count} việc:`,
  willApply: 'Thay đổi do máy khác hoặc tài khoản khác để lại:',
  nothingToRepair: 'Không có gì irt tự sửa được.',
  confirmRepair: 'Làm các việc trên?',
  repaired: (count) => `Đã làm ${count} việc.`,
  lock: {
    free: 'Kho dữ liệu không bị khóa.',
    holder: (state, pid, host, since) => {
      switch (state) {
        case 'gone':
          return pid === 0
            ? 'Khóa không rõ của ai, bỏ lại từ trước.'
            : `Khóa của tiến trình ${pid} trên máy ${host}, ${time(since)}; tiến trình ấy đã kết thúc.`;
        case 'elsewhere':
          return `Khóa của tiến trình ${pid} trên máy ${host}, ${time(since)}; từ máy này không biết còn chạy hay không.`;
        case 'odd':
          return 'Ở chỗ của khóa (.irt/lock) là thứ khác (liên kết, thư mục, tệp lạ).';
        case 'unreadable':
          return 'Khóa vừa được tạo, chưa rõ của ai.';
      }
    },
    warning: 'Nếu máy kia vẫn đang ghi, gỡ khóa có thể làm mất dữ liệu: hãy hỏi người dùng máy ấy trước.',
    confirm: 'Gỡ khóa này?',
    taken: 'Đã gỡ khóa.',
    moved: 'Đã chuyển nó sang tên khác trong .irt/; nội dung còn nguyên. Nay ghi được.',
    changed: 'Khóa ấy không còn nữa; không có gì để gỡ.',
  },
});

const mode = (bits: number): string => `0${bits.toString(8).padStart(3, '0')}`;
