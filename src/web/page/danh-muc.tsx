import { Tables } from './du-lieu'

/** What all documents of an office name: the documents that are cited, and the forms of figures. */
export function DanhMucScreen({ ma }: { readonly ma: string }) {
  return (
    <>
      <h1>Danh mục văn bản, biểu mẫu</h1>
      <Tables of={{ ma }} viec={<a href="#/">Về bàn làm việc</a>}>
        <p>
          Văn bản nào cần viện dẫn mà chưa có thì thêm một dòng ở đây. Văn bản, biểu mẫu chưa đánh dấu đã đối
          chiếu thì được nhắc khi dùng đến.
        </p>
      </Tables>
    </>
  )
}
