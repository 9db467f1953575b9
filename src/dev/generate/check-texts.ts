import type { checks } from '../../domain/duties/checks/index.js';

/** What a check judges, and what its options mean, for whoever writes a catalogue; parts of an option by dots. */
interface CheckText {
  readonly what: string;
  readonly options?: Readonly<Record<string, string>>;
}

/** Of what is due every year on one day: the advance notice is never cut short. */
const wholeWindow = 'báo “sắp đến hạn” trước bấy nhiêu ngày';

/** Options that mean the same in every check that has them, unless it says otherwise. */
export const common: Readonly<Record<string, string>> = {
  window: 'báo “sắp đến hạn” trước bấy nhiêu ngày, không quá một phần tư thời gian được giao',
  fromLevel: 'chỉ xét hệ thống từ cấp độ này; chưa rõ cấp độ là “chưa xác định”, thấp hơn là “không áp dụng”',
  except: 'loại cơ quan không xét',
  months: 'số tháng giữa hai lần, tính từ lần gần nhất',
  firstDays:
    'lần đầu phải làm trong bấy nhiêu ngày kể từ khi nghĩa vụ có hiệu lực, hoặc từ khi bắt đầu nếu muộn hơn',
  by: 'ngày cuối cùng',
  words: 'các cụm từ nhận ra văn bản trong nhãn hoặc trích yếu của minh chứng; cụm đầu dùng để gợi ý lệnh',
  unless: 'có một trong các từ này thì không phải văn bản cần tìm (dự thảo, kế hoạch …)',
  building: 'hệ thống đưa vào vận hành trong khoảng này được coi là đang xây dựng khi quy định có hiệu lực',
  'building.from': 'ngày đầu của khoảng, tính cả ngày đó',
  'building.to': 'ngày cuối của khoảng, tính cả ngày đó',
  firstYear: 'năm ngân sách đầu tiên được xét',
  topic: 'chủ đề của hoạt động',
};

export const checkTexts: { readonly [N in (typeof checks)[number]['name']]: CheckText } = {
  'breach-notified': {
    what: 'Mỗi sự cố chạm dữ liệu cá nhân có thông báo riêng, gửi kịp giờ.',
    options: {
      detectedFrom: 'xét sự cố phát hiện từ ngày này',
      hours: 'số giờ kể từ lúc phát hiện',
      words: 'các cụm từ nhận ra thông báo trong số hiệu hoặc kênh gửi; cụm đầu dùng để gợi ý lệnh',
    },
  },
  'budget-share': {
    what: 'Kinh phí an toàn thông tin của mỗi cơ quan đạt tỷ lệ tối thiểu của tổng kinh phí trong năm.',
    options: { percent: 'tỷ lệ tối thiểu, phần trăm', window: wholeWindow },
  },
  budgeted: {
    what: 'Cơ quan tài chính bố trí kinh phí cho một mục đích trong mỗi năm ngân sách.',
    options: {
      purpose: 'mục đích của kinh phí',
      window: wholeWindow,
      encouraged: 'true: chỉ khuyến khích, không có hạn và không bao giờ là thiếu',
    },
  },
  campaign: {
    what: 'Khuyến khích mỗi cơ quan có hoạt động theo chủ đề; không bao giờ là thiếu.',
    options: { months: 'hoạt động được tính trong bấy nhiêu tháng' },
  },
  'contact-published': {
    what: 'Nơi tiếp nhận thông báo sự cố đã công bố đầu mối liên hệ.',
    options: {
      of: 'ai phải công bố: cơ quan chủ quản Đội (irt-host) hoặc doanh nghiệp viễn thông (telecom)',
      days: 'số ngày dành cho cơ quan thành lập sau',
      portal: 'tên miền nơi nên công bố; nơi khác chỉ được nêu tên, không bị từ chối',
    },
  },
  'contact-replaced': {
    what: 'Đầu mối đã công bố mà gỡ xuống thì có đầu mối khác thay.',
    options: { days: 'số ngày kể từ khi gỡ' },
  },
  'contact-verified': { what: 'Mỗi đầu mối đã công bố được kiểm tra lại theo chu kỳ.' },
  disseminated: {
    what: 'Mỗi cơ quan thuộc các loại nêu ra đã quán triệt văn bản một lần.',
    options: {
      types: 'loại cơ quan phải làm',
      since: 'ngày của văn bản; việc làm trước đó là về chuyện khác',
      days: 'số ngày kể từ khi nghĩa vụ có hiệu lực, hoặc từ khi cơ quan bắt đầu hoạt động nếu muộn hơn',
    },
  },
  'drill-objectives': {
    what: 'Mỗi cuộc diễn tập được tính ghi điểm yếu về quy trình, công nghệ, con người.',
    options: { months: 'xét cuộc diễn tập trong bấy nhiêu tháng gần nhất' },
  },
  'exercise-attended': { what: 'Mỗi cuộc diễn tập quốc gia mà cơ quan được mời đều có tham gia.' },
  experts: {
    what: 'Mỗi Đội đang hoạt động có đủ chuyên gia đạt chuẩn, kể cả người thuê ngoài.',
    options: {
      minimum: 'số chuyên gia tối thiểu',
      window: 'báo trước bấy nhiêu ngày khi sắp không còn đủ người',
    },
  },
  'fix-and-hunt': {
    what: 'Lỗ hổng có thể bị chiếm quyền được khắc phục và săn lùng cùng lúc.',
    options: {
      beginDays: 'số ngày để cả hai việc bắt đầu',
      fixDays: 'số ngày để khắc phục xong',
    },
  },
  intake: { what: 'Mỗi sự cố ghi lúc tiếp nhận và người xử lý.' },
  interval: {
    what: 'Mỗi hệ thống đang vận hành được rà quét hoặc săn lùng lại theo chu kỳ.',
    options: {
      proof: 'việc phải làm: rà quét (scan) hoặc săn lùng (hunt)',
      rhythm: 'rolling: tính từ lần gần nhất; half-year: mỗi nửa năm dương lịch một lần',
    },
  },
  lead: {
    what: 'Mỗi Đội đang hoạt động có đúng một người phụ trách.',
    options: { post: 'chức danh của người phụ trách, nêu trong kết quả' },
  },
  'level-approved': {
    what: 'Mỗi hệ thống đang vận hành có cấp độ được phê duyệt bằng quyết định có số và ngày.',
    options: { 'building.by': 'ngày cuối cùng dành cho hệ thống đang xây dựng' },
  },
  monitored: { what: 'Mỗi hệ thống đang vận hành có ngày bắt đầu giám sát.' },
  'monitoring-linked': {
    what: 'Giám sát của mỗi hệ thống nối tới một Trung tâm an ninh mạng.',
    options: { centres: 'các cụm từ nhận ra Trung tâm trong “monitoring.by”' },
  },
  'paper-kept': {
    what: 'Có văn bản về mỗi hệ thống trong minh chứng trước một ngày; sau đó mà chưa ghi thì chưa xác định.',
    options: {
      paper: 'loại văn bản: đào tạo người quản trị (admin-training), rà soát chuyển tiếp (transition)',
      levelledBefore:
        'chỉ xét hệ thống được phê duyệt cấp độ trước ngày này, và hệ thống đang xây dựng khi đó',
      issuedFrom: 'văn bản cũ hơn ngày này là về chuyện khác',
    },
  },
  'plan-current': {
    what: 'Phương án được cập nhật khi hệ thống, cơ quan quản lý thay đổi hoặc cơ quan ban hành chấm dứt.',
    options: { days: 'số ngày kể từ thay đổi' },
  },
  'plan-issued': {
    what: 'Mỗi hệ thống đang vận hành có tên trong phương án đang hiệu lực, có ít nhất một kịch bản.',
    options: { days: 'số ngày dành cho hệ thống đưa vào vận hành, hoặc lên cấp độ phải xét, sau này' },
  },
  'provider-support': { what: 'Doanh nghiệp cung cấp dịch vụ liên quan đến sự cố đã hỗ trợ khách hàng.' },
  'regulation-first': {
    what: 'Quy chế an toàn thông tin của mỗi hệ thống có trước quyết định phê duyệt cấp độ.',
    options: { since: 'chỉ xét thứ tự với cấp độ phê duyệt từ ngày này; trước đó chỉ cần có quy chế' },
  },
  'reports-owed': {
    what: 'Mỗi sự cố có đủ báo cáo cho từng nơi nhận, theo bảng của pháp luật vào ngày phát hiện.',
    options: {
      atOnceHours: 'số giờ thay cho “ngay” của văn bản',
      noTimeDays: 'số ngày dùng khi văn bản không nêu thời hạn',
      rules: 'các dòng của bảng',
      'rules.from': 'áp dụng cho sự cố phát hiện từ ngày này',
      'rules.to': 'đến hết ngày này; bỏ trống là chưa hết',
      'rules.report': 'loại báo cáo: ban đầu (initial), thông báo (notice), kết thúc (final)',
      'rules.recipients': 'nơi nhận: chủ quản, đơn vị ứng cứu, cơ quan điều phối, Bộ Công an',
      'rules.of': 'chỉ sự cố nghiêm trọng, khẩn cấp, chưa phân loại, hoặc của doanh nghiệp viễn thông',
      'rules.after': 'tính từ lúc phát hiện hay lúc kết thúc (khi đó chỉ xét sự cố vượt khả năng xử lý)',
      'rules.within': 'thời hạn: { days: … }, { hours: … }, at-once (ngay) hoặc no-time (không nêu)',
      'rules.beyondCapacity': 'at-once: báo ngay khi xác định vượt khả năng xử lý, nếu sớm hơn',
      'rules.satisfiedBy': 'các loại báo cáo được tính là đã thực hiện',
    },
  },
  'request-answered': {
    what: 'Mỗi yêu cầu điều phối gửi cơ quan thuộc loại nêu ra được trả lời đúng hạn.',
    options: {
      type: 'loại cơ quan',
      limits: 'thời hạn cho yêu cầu không tự nêu hạn; dòng cuối cùng phù hợp được dùng',
      'limits.from': 'yêu cầu ban hành từ ngày này',
      'limits.days': 'số ngày để trả lời',
    },
  },
  'staff-qualified': {
    what: 'Mỗi thành viên trong biên chế cơ quan nhà nước có một trong các bằng cấp, chứng chỉ theo quy định.',
  },
  submitted: {
    what: 'Mỗi cơ quan phải báo cáo định kỳ gửi báo cáo đúng hạn; xét kỳ sớm nhất chưa gửi.',
    options: {
      of: 'ai phải gửi: thành viên mạng lưới (network), đơn vị quản lý hệ thống (units), cơ quan thay mặt chủ quản (owner)',
      types: 'với units: loại cơ quan phải gửi',
      members: 'với network: mã các thành viên khác',
      exempt: 'tên bắt đầu như vậy thì được miễn',
      type: 'kỳ báo cáo: nửa năm (half-year) hoặc năm (annual)',
      first: 'năm đầu tiên được xét',
      last: 'năm cuối cùng; bỏ trống là chưa hết',
      by: 'tháng và ngày cuối cùng trong năm của kỳ, ví dụ 06-19',
      to: 'nơi nhận theo ngày đến hạn; dòng cuối cùng phù hợp được dùng',
      'to.from': 'kỳ đến hạn từ ngày này',
      'to.recipient': 'nơi nhận',
      'to.name': 'cách ghi nơi nhận trong bản ghi',
      central: 'các cụm từ nhận ra cơ quan trung ương trong nơi nhận',
      window: wholeWindow,
    },
  },
  'supplier-controlled': {
    what: 'Nhà cung cấp có quyền truy cập có hợp đồng với hai điều khoản và được đánh giá theo chu kỳ.',
    options: { months: 'số tháng giữa hai lần đánh giá' },
  },
  'team-consolidated': {
    what: 'Cơ quan chủ quản Đội ứng cứu có Đội được thành lập bằng quyết định.',
    options: { days: 'số ngày dành cho cơ quan thành lập sau' },
  },
  'threat-watch': {
    what: 'Mỗi Đội đang hoạt động theo dõi nguy cơ đều đặn: hoạt động của mình hoặc một cảnh báo.',
    options: { days: 'số ngày giữa hai lần' },
  },
  'warning-answered': {
    what: 'Mỗi cơ quan nhận cảnh báo trả lời có bị ảnh hưởng hay không, và khắc phục.',
    options: { days: 'số ngày kể từ ngày cảnh báo, khi cảnh báo không tự nêu hạn' },
  },
  'yearly-activity': {
    what: 'Mỗi cơ quan (của một loại) có hoạt động thuộc các chủ đề theo chu kỳ.',
    options: { topics: 'các chủ đề được tính; chủ đề đầu dùng để gợi ý lệnh', type: 'chỉ loại cơ quan này' },
  },
  'yearly-drill': {
    what: 'Mỗi hệ thống có một cuộc diễn tập thực chiến trên hệ thống thật mỗi năm.',
    options: {
      firstYearDays: 'năm đầu tiên chỉ tính khi còn ít nhất bấy nhiêu ngày',
      rhythm: 'calendar-year: mỗi năm dương lịch; rolling: trong 12 tháng kể từ lần gần nhất',
      window: wholeWindow,
    },
  },
  'yearly-practice': {
    what: 'Mỗi thành viên của Đội đang hoạt động có tên trong một buổi luyện tập theo chu kỳ.',
  },
  'yearly-response': {
    what: 'Mỗi Đội đang hoạt động xử lý sự cố, săn lùng hoặc ghi một lần ứng cứu theo chu kỳ.',
  },
};
