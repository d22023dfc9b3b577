// The provinces, cities, counties and districts of Korea: the part of an address that may stay.

const PROVINCES =
  "서울(?:특별시|시)?|(?:부산|대구|인천|광주|대전|울산)(?:광역시|시)?|세종(?:특별자치시|시)?|경기도?|강원(?:특별자치도|도)?|충청[북남]도|전라[북남]도|경상[북남]도|충북|충남|전북(?:특별자치도)?|전남|경북|경남|제주(?:특별자치도|도|시(?=\\s))?";

const CITIES =
  "수원 성남 고양 용인 부천 안산 안양 남양주 화성 평택 의정부 시흥 파주 광명 김포 군포 광주 이천 양주 오산 구리 안성 포천 의왕 하남 여주 동두천 과천 춘천 원주 강릉 동해 태백 속초 삼척 청주 충주 제천 천안 공주 보령 아산 서산 논산 계룡 당진 전주 군산 익산 정읍 남원 김제 목포 여수 순천 나주 광양 포항 경주 김천 안동 구미 영주 영천 상주 문경 경산 창원 진주 통영 사천 김해 밀양 거제 양산 제주 서귀포";
const COUNTIES =
  "연천 가평 양평 홍천 횡성 영월 평창 정선 철원 화천 양구 인제 고성 양양 보은 옥천 영동 증평 진천 괴산 음성 단양 금산 부여 서천 청양 홍성 예산 태안 완주 진안 무주 장수 임실 순창 고창 부안 담양 곡성 구례 고흥 보성 화순 장흥 강진 해남 영암 무안 함평 영광 장성 완도 진도 신안 의성 청송 영양 영덕 청도 고령 성주 칠곡 예천 봉화 울진 울릉 의령 함안 창녕 남해 하동 산청 함양 거창 합천 강화 옹진 기장 달성 군위 울주";
const DISTRICTS =
  "종로 용산 성동 광진 동대문 중랑 성북 강북 도봉 노원 은평 서대문 마포 양천 강서 구로 금천 영등포 동작 관악 서초 강남 송파 강동 영도 부산진 동래 해운대 사하 금정 연제 수영 사상 수성 달서 미추홀 연수 남동 부평 계양 광산 유성 대덕 장안 권선 팔달 영통 수정 중원 분당 만안 동안 원미 소사 오정 상록 단원 덕양 일산동 일산서 처인 기흥 수지 상당 서원 흥덕 청원 동남 서북 완산 덕진 의창 성산 마산합포 마산회원 진해";
/** 중구, 동구 …: districts of several cities, told apart only by the city before them. */
const SHARED_DISTRICTS = "중|동|서|남|북";

const anyOf = (names: string) => names.split(" ").join("|");
const NAMED = `(?:${anyOf(CITIES)})시|(?:${anyOf(COUNTIES)})군|(?:${anyOf(DISTRICTS)})구`;
const BARE = `(?:${anyOf(CITIES)}|${anyOf(COUNTIES)}|${anyOf(DISTRICTS)}|일산)(?=[\\s,])`;
const NEXT = `[\\s,]{0,2}(?:${NAMED}|(?:${SHARED_DISTRICTS})구|${BARE})`;

/** A region at the beginning of an address: "서울 마포구", "경기 성남시 분당구", "성남 분당구", "세종시". */
export const REGION = new RegExp(
  `(?:(?<![가-힣])|(?<=주소[는은]?|배송지[는은]?|\\n))(?:(?:${PROVINCES})(?:${NEXT}){0,3}|(?:${NAMED})(?:${NEXT}){0,2}|(?:${anyOf(CITIES)})\\s(?:${anyOf(DISTRICTS)})구)(?![가-힣]*(?:역|점|대학교)(?![가-힣]))`,
  "g",
);

const REGIONS = [
  [CITIES, "시"],
  [COUNTIES, "군"],
  [DISTRICTS, "구"],
] as const;
/** 강남구, 강남역; 강진군, but not 강진구. */
const WHOLE_NAMES = REGIONS.flatMap(([names, ending]) =>
  names.split(" ").flatMap((name) => [ending, "역", "점", "동"].map((last) => name + last)),
);

/** Quarters that customers and shops are named after, as far as they begin like a name. */
const QUARTERS =
  "성수 한남 신사 논현 대치 방배 반포 서초 이태원 상수 연남 공덕 신정 구로 신림 사당 상도 성내 천호 명일 문정 구의 화양 상봉 신내 장안 제기 정릉 안암 미아 우이 방학 도봉 상계 공릉 홍은 홍제 연희 서교 동교 송도 구월 주안 서현 이매 판교 백현 운중 전포 연산 온천 장전 명륜 황금 노은 봉명 복대 송정 수완 봉선 여의";

/** Names of places, so that "강남 고객님" is not taken for a person. */
export const PLACES: ReadonlySet<string> = new Set([
  ...`${CITIES} ${COUNTIES} ${DISTRICTS}`.split(" "),
  ...WHOLE_NAMES,
  ...QUARTERS.split(" ").map((name) => `${name}동`),
  ..."여의도 신도림 연신내 을지로".split(" "),
]);
